import { useTranslations } from "next-intl";
import type { Text } from "@/lib/debate/turn/text-in";
import "./aloud-button.css";

type Props = Readonly<{
  number: number;
  /** Where it is drawn on the server, which does not know. */
  text?: Text;
  /** Whether keys pass it by: among many paragraphs they stop at the one that is open. */
  isPassedBy?: boolean;
}>;

/** Has a paragraph read aloud. */
export function ParagraphAloud({ number, text = "essay", isPassedBy = false }: Props) {
  const t = useTranslations("aloud");
  return (
    <button
      type="button"
      data-aloud-from="only"
      tabIndex={isPassedBy ? -1 : undefined}
      aria-label={t("paragraph", { number, text })}
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
