import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import type { Side } from "@/lib/debate/vocabulary";

/** Says whose essay begins here, in a pair of essays. */
export function EssayMark({ side }: Readonly<{ side: Side }>) {
  const t = useTranslations("post.essayOf");
  return (
    <p
      className={`beside essay-mark border-t-4 ${side === "PROPOSITION" ? "border-proposition" : "border-opposition"}`}
    >
      <SideMark side={side} word={t(side)} />
    </p>
  );
}
