"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { FieldError } from "@/components/ui/fields/field";
import { readableFiles } from "@/lib/motion-files/file-limits";
import type { FileReading } from "./use-file-reading";

type Props = Readonly<{
  reading: FileReading;
  /** A file hangs over the page. */
  isOver: boolean;
  onFile: (file: File) => void;
  onCancel: () => void;
}>;

/** Where a file is chosen or dropped, and how far it is read. */
export function FileChooser({ reading, isOver, onFile, onCancel }: Props) {
  const t = useTranslations("motion.file");
  const id = useId();
  const isBusy = reading.status === "sending" || reading.status === "reading";
  return (
    <div
      className={`grid gap-3 rounded border border-dashed p-4 ${isOver ? "border-ink bg-raised" : "border-field"}`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <label
          htmlFor={id}
          className={`${buttonClass("plain")} cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2`}
        >
          {t("choose")}
          <input
            id={id}
            type="file"
            accept={readableFiles}
            aria-describedby={`${id}-hint`}
            className="sr-only"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) onFile(file);
              event.target.value = "";
            }}
          />
        </label>
        <p id={`${id}-hint`} className="min-w-0 flex-1 basis-60 text-sm text-quiet">
          {t("hint")}
        </p>
      </div>
      <div role="status" className="empty:hidden">
        {isBusy ? (
          <div className="flex flex-wrap items-center gap-3">
            <p className="min-w-0 text-sm wrap-anywhere">{t(reading.status, { name: reading.name })}</p>
            <progress
              aria-label={t("progress")}
              max={1}
              value={reading.status === "sending" ? reading.share : undefined}
              className="min-w-24 flex-1 basis-24"
            />
            <Button isSmall look="quiet" onClick={onCancel}>
              {t("cancel")}
            </Button>
          </div>
        ) : null}
      </div>
      {reading.status === "refused" ? <Refused {...reading} /> : null}
    </div>
  );
}

function Refused({
  name,
  reason,
  retryAfter,
}: Readonly<{ name: string; reason: string; retryAfter: number }>) {
  const t = useTranslations("motion.file");
  const tReasons = useTranslations("reasons");
  const words =
    reason === "too-many" && retryAfter > 0
      ? tReasons("too-many-wait", { seconds: retryAfter })
      : tReasons.has(reason)
        ? tReasons(reason, { names: "" })
        : tReasons("invalid");
  return <FieldError>{t("refused", { name, why: words })}</FieldError>;
}
