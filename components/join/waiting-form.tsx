"use client";

import { unstable_rethrow as passOn } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useActionState, useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, idle } from "@/lib/members/form";
import { takeSeatAction } from "@/lib/returning/actions";

const pause = 2000;

type Props = Readonly<{ code: string }>;

/**
 * Asks again and again whether the teacher has let them in, and goes in then. Without script the button asks.
 */
export function WaitingForm({ code }: Props) {
  const t = useTranslations("join.waiting");
  const [first, action] = useActionState<FormState, FormData>(takeSeatAction, idle);
  const [later, setLater] = useState<FormState | null>(null);
  const isOver = (later ?? first).status === "refused";

  useEffect(() => {
    if (isOver) return;
    const form = new FormData();
    form.set("code", code);
    const ask = async () => {
      try {
        setLater(await takeSeatAction(idle, form));
      } catch (error) {
        passOn(error);
      }
    };
    let isAsking = false;
    const timer = setInterval(() => {
      if (isAsking) return;
      isAsking = true;
      startTransition(() => ask().finally(() => (isAsking = false)));
    }, pause);
    return () => clearInterval(timer);
  }, [code, isOver]);

  if (isOver) return <Notice title={t("over")}>{t("overLead")}</Notice>;
  return (
    <form action={action} className="grid gap-4">
      <input type="hidden" name="code" value={code} />
      <p role="status">{t("live")}</p>
      <SubmitButton look="plain">{t("check")}</SubmitButton>
    </form>
  );
}
