"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import type { Quote } from "@/lib/debate/anchors";
import { Sentences } from "./sentences";

type Props = Readonly<{
  text: string;
  language: string;
  quote: Quote | null;
  onQuote: (quote: Quote | null) => void;
}>;

/** Chooses the words to be answered by sentence, for where selecting by hand is hard. */
export function QuotePicker(props: Props) {
  const t = useTranslations("post.quote");
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      summary={t("pick")}
      isOpen={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="with-script text-sm"
    >
      {isOpen ? <Sentences {...props} /> : null}
    </Disclosure>
  );
}

/** The words to be answered, once they are chosen. */
export function QuoteShown({
  language,
  quote,
  onClear,
}: Readonly<{ language: string; quote: Quote | null; onClear: () => void }>) {
  const t = useTranslations("post.quote");
  if (!quote) return null;
  return (
    <div className="flex items-start gap-3">
      <blockquote lang={language} className="quote min-w-0 grow">
        {quote.exact}
      </blockquote>
      <button type="button" onClick={onClear} className="shrink-0 py-1 text-sm underline underline-offset-4">
        {t("clear")}
      </button>
    </div>
  );
}

/** Why selected words are no quote, and the sentences to choose from instead. */
export function TranslatedNote({ children }: Readonly<{ children: ReactNode }>) {
  const t = useTranslations("post.quote");
  return (
    <div className="composer-aside mb-2">
      <p role="status" className="font-medium text-sm">
        {t("translated")}
      </p>
      {children}
    </div>
  );
}
