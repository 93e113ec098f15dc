import { useTranslations } from "next-intl";
import { usePostCounts } from "@/components/essay/use-post-counts";
import { UnsentNote } from "@/components/outbox/unsent-note";
import type { PostView } from "@/lib/debate/views";

type Props = Readonly<{ number: number; posts: readonly PostView[] }>;

/** Which paragraph the arguments are on, and how many each side has. */
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
      <p translate="no" className="flex gap-3 text-sm font-semibold tabular-nums">
        <span
          className="text-proposition"
          aria-label={t("countOf", { side: t("side.PROPOSITION"), count: counts.PROPOSITION })}
          role="img"
        >
          ▲ {counts.PROPOSITION}
        </span>
        <span
          className="text-opposition"
          aria-label={t("countOf", { side: t("side.OPPOSITION"), count: counts.OPPOSITION })}
          role="img"
        >
          ▼ {counts.OPPOSITION}
        </span>
      </p>
    </header>
  );
}
