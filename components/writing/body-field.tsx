"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { TextArea } from "@/components/ui/fields/text-area";
import { longestBody } from "@/lib/debate/posts";
import { codePointLength } from "@/lib/debate/text/text";
import type { Kind } from "@/lib/debate/vocabulary";

/** From here on the field says how much room is left. */
const near = 200;

type Props = Readonly<{
  /** What the post does, which the empty field says in words. */
  kind: Kind | null;
  defaultValue: string;
  error: string | null;
  /** Changes when the form holds other words, so that the count is taken again. */
  nonce: string;
}>;

/** The field for an argument. It grows with the words, and near the limit it says how much room is left. */
export function BodyField({ kind, defaultValue, error, nonce }: Props) {
  const words = useTranslations("post");
  const area = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(codePointLength(defaultValue));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form was emptied or filled
  useEffect(() => setLength(codePointLength(area.current?.value ?? "")), [nonce]);

  const left = longestBody - length;
  const count =
    left < 0 ? words("over", { count: -left }) : left <= near ? words("left", { count: left }) : null;
  return (
    <TextArea
      ref={area}
      label={words("body")}
      isLabelHidden
      name="body"
      rows={1}
      required
      isSerif
      placeholder={kind ? words(`kindHint.${kind}`) : undefined}
      defaultValue={defaultValue}
      error={error}
      className="composer-body"
      onInput={(event) => setLength(codePointLength(event.currentTarget.value))}
      hint={
        count ? (
          <span className={`tabular-nums ${left < 0 ? "font-semibold text-danger" : ""}`}>{count}</span>
        ) : null
      }
    />
  );
}
