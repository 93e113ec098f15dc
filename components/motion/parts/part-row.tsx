"use client";

import { useTranslations } from "next-intl";
import { type Dispatch, type KeyboardEvent, memo } from "react";
import { FieldError } from "@/components/ui/fields/field";
import { Select } from "@/components/ui/fields/select";
import { firstWords } from "@/components/ui/first-words";
import { type PartKind, partKinds } from "@/lib/debate/essay/part";
import { directionOf } from "@/lib/motions/languages";
import { PartTools } from "./part-tools";
import type { KeyedPart, PartAct } from "./use-parts";

type Props = Readonly<{
  id: string;
  part: KeyedPart;
  at: number;
  /** A paragraph's. */
  number: number | null;
  isLast: boolean;
  isOpen: boolean;
  language: string;
  error: string | null;
  act: Dispatch<PartAct>;
  onOpen: (key: number) => void;
}>;

/** One part: what it is, its words, and, while somebody is in it, what can be done with it. */
export const PartRow = memo(function PartRow(props: Props) {
  const { id, part, at, number, isLast, isOpen, language, error, act, onOpen } = props;
  const t = useTranslations("motion");
  const { key, kind, text } = part;
  const isOut = kind === "LEFT_OUT" || kind === "TITLE";
  const options = partKinds.map((value) => ({
    value,
    label: value === "TITLE" || value === "LEFT_OUT" ? t(`editing.${value}`) : t(`parts.kinds.${value}`),
  }));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const wanted = actOf(event, key);
    if (!wanted) return;
    event.preventDefault();
    act(wanted);
  };
  return (
    <li
      className="grid gap-2 border-t py-3 sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-x-4"
      onFocus={() => onOpen(key)}
    >
      <div className="grid grid-cols-[2rem_minmax(0,1fr)] items-start gap-2 sm:pt-0.5">
        <span aria-hidden="true" className="pt-2 text-sm text-quiet tabular-nums">
          {number === null ? "" : `¶${number}`}
        </span>
        <Select
          label={t("parts.part", { number: at + 1, text: firstWords(text, 40) })}
          isLabelHidden
          name=""
          options={options}
          value={kind}
          onChange={(event) => act({ do: "become", key, kind: event.target.value as PartKind })}
        />
      </div>
      <div className="grid min-w-0 gap-2">
        <textarea
          id={id}
          aria-label={t("editing.words", { number: at + 1 })}
          aria-invalid={error ? true : undefined}
          lang={language}
          dir={directionOf(language)}
          rows={Math.min(12, 1 + Math.floor(text.length / 80) + text.split("\n").length - 1)}
          value={text}
          onChange={(event) => act({ do: "write", key, text: event.target.value })}
          onKeyDown={onKeyDown}
          className={`control control-serif field-sizing-content min-h-11 resize-none ${kind === "HEADING" ? "font-bold" : ""} ${isOut ? "text-quiet" : ""}`}
        />
        <FieldError>{error}</FieldError>
        {isOpen ? <PartTools id={id} part={part} isFirst={at === 0} isLast={isLast} act={act} /> : null}
      </div>
    </li>
  );
});

/** What a key asks for: the start of a part joins it, and Alt moves it; Control and Enter split it. */
function actOf(event: KeyboardEvent<HTMLTextAreaElement>, key: number): PartAct | null {
  const { selectionStart: start, selectionEnd: end } = event.currentTarget;
  if (event.nativeEvent.isComposing) return null;
  if (event.key === "Backspace" && start === 0 && end === 0) return { do: "join", key };
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return { do: "split", key, offset: start };
  if (event.altKey && event.key === "ArrowUp") return { do: "move", key, by: -1 };
  if (event.altKey && event.key === "ArrowDown") return { do: "move", key, by: 1 };
  return null;
}
