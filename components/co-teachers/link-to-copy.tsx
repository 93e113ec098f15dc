"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";

/** A link that is shown this once, to be copied; over plain http a page may copy only what is selected. */
export function LinkToCopy({ url }: Readonly<{ url: string }>) {
  const t = useTranslations("coTeachers");
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    box.current?.querySelector("input")?.select();
    setCopied(document.execCommand("copy"));
  };
  return (
    <div ref={box} role="status" className="grid gap-2 border-ink border-l-4 bg-raised px-3 py-2">
      <TextField
        label={t("link")}
        name="shown"
        readOnly
        value={url}
        hint={t("linkReady")}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        form=""
      />
      <p className="flex items-center gap-3">
        <Button isSmall onClick={copy} className="with-script">
          {t("copy")}
        </Button>
        <span className="text-sm">{isCopied ? t("copied") : null}</span>
      </p>
    </div>
  );
}
