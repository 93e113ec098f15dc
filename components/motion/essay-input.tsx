"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/fields/field";
import { TextArea } from "@/components/ui/fields/text-area";
import { splitBlocks } from "@/lib/debate/essay/blocks";
import { type Part, titleIn } from "@/lib/debate/essay/part";
import { countParts } from "@/lib/debate/essay/placing";
import { longest } from "@/lib/debate/text/limits";
import { partsOfClipboard } from "./clipboard-parts";
import { PartCounts } from "./parts/part-counts";
import { PartsEditor } from "./parts/parts-editor";
import type { Essay } from "./use-essay";

type Props = Readonly<{
  essay: Essay;
  language: string;
  /** What was typed before, where the form came back. */
  defaultText: string;
  errorOf: (field: string) => string | null;
  onTitle: (title: string) => void;
  onFile: (file: File) => void;
}>;

/** The essay of a new motion: one field for its whole text, or, once there is one, its parts. */
export function EssayInput({ essay, language, defaultText, errorOf, onTitle, onFile }: Props) {
  const t = useTranslations("motion");
  const { first, before, parts, version } = essay;
  if (!first || !parts)
    return (
      <EssayText
        key={version}
        text={essay.text ?? defaultText}
        error={errorOf("text")}
        onParts={(pasted) => {
          essay.show(pasted);
          onTitle(titleIn(pasted));
        }}
        onOpen={essay.open}
        onFile={onFile}
      />
    );
  return (
    <fieldset className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <legend className="float-left text-sm font-semibold">{t("essay")}</legend>
        <Button look="quiet" isSmall onClick={essay.close}>
          {t("editing.asText")}
        </Button>
      </div>
      <input
        type="hidden"
        name="parts"
        value={JSON.stringify(parts.map(({ kind, text }) => ({ kind, text })))}
      />
      <FieldError>{errorOf("parts")}</FieldError>
      <PartsEditor
        key={version}
        first={first}
        before={before}
        language={language}
        errorOf={(at) => errorOf(`parts.${at}.text`)}
        onChange={(changed) => {
          essay.change(changed);
          onTitle(titleIn(changed));
        }}
      />
    </fieldset>
  );
}

type TextProps = Readonly<{
  text: string;
  error: string | null;
  onParts: (parts: readonly Part[]) => void;
  onOpen: (text: string) => void;
  onFile: (file: File) => void;
}>;

function EssayText({ text, error, onParts, onOpen, onFile }: TextProps) {
  const t = useTranslations("motion");
  const place = useRef<HTMLDivElement>(null);
  const [blocks, setBlocks] = useState(() => splitBlocks(text));
  const area = () => place.current?.querySelector("textarea") ?? null;
  // What stood in the field before the script came, or was put back into it, is counted, too.
  useEffect(() => {
    const field = place.current?.querySelector("textarea");
    const count = () => setBlocks(splitBlocks(field?.value ?? ""));
    count();
    field?.addEventListener("filled", count);
    return () => field?.removeEventListener("filled", count);
  }, []);

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const [file] = event.clipboardData.files;
    const html = event.clipboardData.getData("text/html");
    const pasted = html === "" ? null : partsOfClipboard(html);
    if (!pasted && (html !== "" || !file)) return;
    event.preventDefault();
    if (!pasted) return file && onFile(file);
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const around = (words: string): readonly Part[] => (words.trim() === "" ? [] : splitBlocks(words));
    onParts([...around(value.slice(0, selectionStart)), ...pasted, ...around(value.slice(selectionEnd))]);
  };
  return (
    <div ref={place} className="grid gap-2">
      <TextArea
        label={t("essay")}
        name="text"
        required
        longest={longest.essay}
        rows={16}
        isSerif
        hint={t("essayHint")}
        defaultValue={text}
        error={error}
        onChange={(event) => setBlocks(splitBlocks(event.target.value))}
        onPaste={onPaste}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 empty:hidden">
        <p role="status" className="text-sm font-semibold empty:hidden">
          {blocks.length > 0 ? <PartCounts counts={countParts(blocks)} /> : null}
        </p>
        {blocks.length > 0 ? (
          <Button look="quiet" isSmall onClick={() => onOpen(area()?.value ?? "")}>
            {t("editing.open")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
