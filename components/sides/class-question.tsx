"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Question } from "./question-of";

type Props = Readonly<{
  question: Question;
  /** What is asked about, and the field that answers yes with the form around it. */
  of: "draw" | "undo";
  name: string;
  value: string;
  onNo: () => void;
}>;

/** Asks before the sides of a class that writes change, and says whom that moves. */
export function ClassQuestion({ question, of, name, value, onNo }: Props) {
  const t = useTranslations("students.ask");
  const id = useId();
  const ref = useRef<HTMLFieldSetElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const { moved, posted, placed } = question;
  return (
    <fieldset
      ref={ref}
      tabIndex={-1}
      aria-labelledby={id}
      className="grid justify-items-start gap-3 border-ink border-y py-3"
    >
      <div id={id} className="grid gap-1">
        <p className="font-semibold">{t(`${of}.title`)}</p>
        <p>
          {t("moved", { moved })}
          {moved > 0 ? ` ${t(`posted.${shareOf(posted, moved)}`, { posted, moved })}` : null}
          {placed > 0 ? ` ${t("placed", { placed })}` : null}
        </p>
        <p className="text-quiet text-sm">{t("told", { moved })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton isSmall name={name} value={value}>
          {t(`${of}.yes`)}
        </SubmitButton>
        <Button isSmall onClick={onNo}>
          {t("no")}
        </Button>
      </div>
    </fieldset>
  );
}

const shareOf = (posted: number, moved: number): "none" | "some" | "all" =>
  posted === 0 ? "none" : posted === moved ? "all" : "some";
