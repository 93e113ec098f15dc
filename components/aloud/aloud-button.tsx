import { useTranslations } from "next-intl";
import "./aloud-button.css";

/** Has a paragraph read aloud. Needs the word "aloud.paragraph". */
export function ParagraphAloud({ number }: Readonly<{ number: number }>) {
  const t = useTranslations("aloud");
  return (
    <button
      type="button"
      data-aloud-from="only"
      aria-label={t("paragraph", { number })}
      className="aloud-button with-script no-print"
    >
      <span aria-hidden="true">▷</span>
    </button>
  );
}

/** Has an essay read aloud from the paragraph that is open, or without a number from its beginning. */
export function EssayAloud({ number }: Readonly<{ number?: number | undefined }>) {
  const t = useTranslations("aloud");
  return (
    <p className="essay-aloud with-script no-print">
      <button type="button" data-aloud-from="here" className="link font-sans text-sm">
        <span aria-hidden="true">▷</span> {number === undefined ? t("label") : t("from", { number })}
      </button>
    </p>
  );
}
