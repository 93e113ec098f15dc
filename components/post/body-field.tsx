"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { codePointLength } from "@/lib/debate/text";

const longest = 2000;

type Props = Readonly<{
  defaultValue: string;
  error: string | null;
  /** Changes when the form was answered, so that the count is taken again. */
  nonce: number;
}>;

/** The field for an argument, which says how much room is left. */
export function BodyField({ defaultValue, error, nonce }: Props) {
  const words = useTranslations("post");
  const area = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(codePointLength(defaultValue));

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer may have emptied the field
  useEffect(() => setLength(codePointLength(area.current?.value ?? "")), [nonce]);

  const left = longest - length;
  return (
    <TextArea
      ref={area}
      label={words("body")}
      name="body"
      rows={3}
      required
      isSerif
      defaultValue={defaultValue}
      error={error}
      className="composer-body"
      onInput={(event) => setLength(codePointLength(event.currentTarget.value))}
      hint={
        <span className={`tabular-nums ${left < 0 ? "font-semibold text-danger" : ""}`}>
          {left < 0 ? words("over", { count: -left }) : words("left", { count: left })}
        </span>
      }
    />
  );
}
