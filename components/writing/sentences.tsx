"use client";

import { useTranslations } from "next-intl";
import { fromUtf16, makeQuote, type Quote } from "@/lib/debate/anchors";

type Props = Readonly<{
  text: string;
  language: string;
  quote: Quote | null;
  onQuote: (quote: Quote | null) => void;
}>;

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
