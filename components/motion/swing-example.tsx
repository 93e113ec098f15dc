import { useTranslations } from "next-intl";
import { TallyBar } from "@/components/results/tally-bar";
import { SideMark } from "@/components/ui/side-mark";
import { demoSwing } from "./demo-swing";

const { opening, closing } = demoSwing;

/**
 * What Crossfloor is, in one picture: the votes of a class before and after it debated, and which side that
 * lets win.
 */
export function SwingExample() {
  const t = useTranslations("app.home");
  const tSides = useTranslations("app.side");
  return (
    <figure className="grid gap-3">
      <TallyBar stage={t("before")} tally={opening} />
      <TallyBar stage={t("after")} tally={closing} />
      <figcaption className="text-sm text-quiet">
        {t.rich("swing", {
          total: opening.FOR + opening.UNDECIDED + opening.AGAINST,
          lost: opening.FOR - closing.FOR,
          gained: closing.AGAINST - opening.AGAINST,
          for: () => <SideMark side="PROPOSITION" word={tSides("PROPOSITION")} />,
          against: () => <SideMark side="OPPOSITION" word={tSides("OPPOSITION")} />,
        })}
      </figcaption>
    </figure>
  );
}
