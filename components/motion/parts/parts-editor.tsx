"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { blocksIn, type Part } from "@/lib/debate/essay/part";
import { countParts } from "@/lib/debate/essay/placing";
import { PartCounts } from "./part-counts";
import { PartRow } from "./part-row";
import { useParts } from "./use-parts";

type Props = Readonly<{
  /** The parts to begin with; for others give it another key. */
  first: readonly Part[];
  /** What they came in place of, and what undoing them brings back. */
  before?: readonly Part[];
  language: string;
  onChange: (parts: readonly Part[]) => void;
  /** What is wrong with the part at a place. */
  errorOf?: (at: number) => string | null;
}>;

/**
 * The parts of an essay, to be joined, split, moved, left out, written anew, and told what they are: by
 * buttons and by keys, with every step to be undone.
 */
export function PartsEditor({ first, before, language, onChange, errorOf }: Props) {
  const t = useTranslations("motion.editing");
  const id = useId();
  const [{ parts, past, last, cursor }, act] = useParts(first, before);
  const [open, setOpen] = useState<number | null>(null);
  const tell = useEffectEvent(onChange);
  useEffect(() => tell(parts), [parts]);
  useEffect(() => {
    if (!cursor) return;
    const field = document.getElementById(`${id}-${cursor.key}`);
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(cursor.offset, cursor.offset);
  }, [cursor, id]);

  let paragraphs = 0;
  return (
    <div className="grid gap-3">
      <p className="max-w-prose text-sm text-quiet">{t("lead")}</p>
      <div className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 bg-paper py-2">
        <p role="status" className="text-sm font-semibold">
          <PartCounts counts={countParts(blocksIn(parts))} />
          {last && last.do !== "write" ? <span className="sr-only"> {t(`done.${last.do}`)}</span> : null}
        </p>
        <Button look="quiet" isSmall disabled={past.length === 0} onClick={() => act({ do: "undo" })}>
          {t("undo")}
        </Button>
      </div>
      <ol className="grid border-b">
        {parts.map((part, at) => {
          if (part.kind === "PARAGRAPH") paragraphs += 1;
          return (
            <PartRow
              key={part.key}
              id={`${id}-${part.key}`}
              part={part}
              at={at}
              number={part.kind === "PARAGRAPH" ? paragraphs : null}
              isLast={at === parts.length - 1}
              isOpen={open === part.key}
              language={language}
              error={errorOf?.(at) ?? null}
              act={act}
              onOpen={setOpen}
            />
          );
        })}
      </ol>
    </div>
  );
}
