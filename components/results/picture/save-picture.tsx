import { useLocale, useTranslations } from "next-intl";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import type { ResultsView } from "@/lib/debate/results-view";
import { ClientWords } from "@/lib/i18n/client-words";
import { PictureLinks } from "./picture-links";
import { pictureOf } from "./results-picture";

type Props = Readonly<{ results: ResultsView; motion: Pick<MotionView, "title"> }>;

/** The results as somebody is shown them, to keep as a picture. */
export function SavePicture({ results, motion }: Props) {
  const t = useTranslations("results");
  const language = useLocale();
  const { winner, margin, reason } = results;
  const headline =
    winner && margin !== null
      ? winner === "DRAW"
        ? t("draw")
        : t(`won.${winner}`, { margin })
      : reason === "no-ballots"
        ? t("noBallotsTitle")
        : t("tooFewTitle");
  const words = {
    language,
    title: motion.title,
    headline,
    before: t("before"),
    after: t("after"),
    hidden: t("tooFewToShow"),
    choice: { FOR: t("choice.FOR"), AGAINST: t("choice.AGAINST"), UNDECIDED: t("choice.UNDECIDED") },
  };
  const name = motion.title
    .replace(/[^\p{L}\p{N} –-]+/gu, " ")
    .trim()
    .slice(0, 80);
  return (
    <ClientWords of={["takeHome.picture"]}>
      <PictureLinks svg={pictureOf(results, words)} name={name} />
    </ClientWords>
  );
}
