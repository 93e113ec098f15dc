"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { fieldLength } from "@/lib/debate/text/field";

type Props = Readonly<{ id: string; longest: number }>;

/**
 * Near the limit of the field it stands beside, how much room is left or how much is too much, counted as the
 * server counts. Nothing is cut: a text that is too long can be shortened by who wrote it.
 */
export function CharactersLeft({ id, longest }: Props) {
  const t = useTranslations("reasons");
  const line = useRef<HTMLParagraphElement>(null);
  const [length, setLength] = useState(0);

  useEffect(() => {
    const field = line.current?.parentElement?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      "input, textarea",
    );
    if (!field) return;
    const count = () => setLength(fieldLength(field.value, field instanceof HTMLTextAreaElement));
    const countSoon = () => queueMicrotask(count);
    const { form } = field;
    count();
    field.addEventListener("input", count);
    field.addEventListener("filled", count);
    form?.addEventListener("reset", countSoon);
    return () => {
      field.removeEventListener("input", count);
      field.removeEventListener("filled", count);
      form?.removeEventListener("reset", countSoon);
    };
  }, []);

  const left = longest - length;
  const isOver = left < 0;
  return (
    <p
      ref={line}
      id={id}
      className={`text-sm tabular-nums empty:hidden ${isOver ? "font-semibold text-danger" : "text-quiet"}`}
    >
      {isOver
        ? t("over", { count: -left })
        : left <= Math.min(200, longest / 10)
          ? t("left", { count: left })
          : null}
    </p>
  );
}
