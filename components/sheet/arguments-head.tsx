import { useTranslations } from "next-intl";
import { usePostCounts } from "@/components/essay/use-post-counts";
import { UnsentNote } from "@/components/outbox/unsent-note";
import { SideMark } from "@/components/ui/side-mark";
import type { PostView } from "@/lib/debate/views";
import { sides } from "@/lib/debate/vocabulary";

type Props = Readonly<{ number: number; posts: readonly PostView[] }>;

/**
 * Which paragraph the arguments are on, and how many each side has: in words, since the arguments below have
 * only the marks.
 */
export function ArgumentsHead({ number, posts }: Props) {
  const t = useTranslations("post");
  const counts = usePostCounts(posts);
  return (
    <header className="arguments-head">
      <h2 className="text-xl">
        <span translate="no" className="text-quiet">
          ¶{number}
        </span>{" "}
        {t("title")}
      </h2>
      <UnsentNote />
      <p className="flex flex-wrap gap-x-3 text-sm font-semibold tabular-nums">
        {sides.map((side) => (
          <span key={side} className={side === "PROPOSITION" ? "text-proposition" : "text-opposition"}>
            <SideMark side={side} word={t(`side.${side}`)} /> <span translate="no">{counts[side]}</span>
          </span>
        ))}
      </p>
    </header>
  );
}
