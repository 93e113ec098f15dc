"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { fromUtf16, makeQuote, type Quote } from "@/lib/debate/anchors";

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

/** The sentences of a paragraph, each a button. */
export function Sentences({ text, language, quote, onQuote }: Props) {
  const t = useTranslations("post.quote");
  const choose = ({ start, end }: Span) => {
    const isMore = quote !== null && (start < quote.start || end > quote.end);
    onQuote(
      isMore
        ? makeQuote(text, Math.min(start, quote.start), Math.max(end, quote.end))
        : makeQuote(text, start, end),
    );
  };
  return (
    <fieldset aria-label={t("pick")}>
      <p className="text-sm text-quiet">{t("hint")}</p>
      <ul className="mt-1 grid gap-1">
        {sentencesOf(text, language).map((span) => (
          <li key={span.start}>
            <button
              type="button"
              lang={language}
              aria-pressed={quote !== null && quote.start <= span.start && span.end <= quote.end}
              onClick={() => choose(span)}
              className="w-full border-l-2 px-2.5 py-1 text-left font-serif hover:border-ink aria-pressed:border-ink aria-pressed:bg-raised"
            >
              {span.words}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type Span = Readonly<{ start: number; end: number; words: string }>;

/** The sentences of a text in code points, without the spaces around them. */
function sentencesOf(text: string, language: string): readonly Span[] {
  const segments = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)];
  return segments.flatMap(({ segment, index }) => {
    const words = segment.trim();
    const from = index + (segment.length - segment.trimStart().length);
    return words === ""
      ? []
      : [{ start: fromUtf16(text, from), end: fromUtf16(text, from + words.length), words }];
  });
}
