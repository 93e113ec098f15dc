"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { SubmitError } from "@/components/sending/submit-error";
import { useSubmit } from "@/components/sending/use-submit";
import { SubmitButton } from "@/components/ui/submit-button";
import { goToGroupAction } from "@/lib/groups/actions";
import { useFormWords } from "@/lib/i18n/form-words";

type Props = Readonly<{
  roomId: string;
  memberId: string;
  /** Which group they are in; 0 where they are dealt now. */
  number: number;
}>;

/**
 * Where a student's group is. It leads there by itself, once; where that does not work, and without script,
 * one press does.
 */
export function GroupDoor({ roomId, memberId, number }: Props) {
  const t = useTranslations("groups.door");
  const { state, notSent, form } = useSubmit(goToGroupAction);
  const { message } = useFormWords(state);
  const door = useRef<HTMLFormElement>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    door.current?.requestSubmit();
  }, []);
  return (
    <form ref={door} {...form} className="mx-auto grid w-full max-w-xl gap-6 px-4 py-16">
      <input type="hidden" name="roomId" value={roomId} />
      <input type="hidden" name="seat" value={memberId} />
      <h1 className="text-title">{number > 0 ? t("title", { number }) : t("late")}</h1>
      <p>{t(number > 0 ? "lead" : "lateLead")}</p>
      <SubmitError notSent={notSent} message={message} />
      <SubmitButton className="min-h-14 text-lg sm:justify-self-start sm:px-8">
        {number > 0 ? t("go", { number }) : t("goLate")}
      </SubmitButton>
    </form>
  );
}
