"use client";

import { useTranslations } from "next-intl";
import type { Clash } from "@/lib/debate/clash/clashes";
import { quoteForWall } from "@/lib/debate/clash/cut";
import type { Turn } from "@/lib/debate/clash/turns";
import { withoutDateline } from "@/lib/debate/essay/dateline";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { otherSide, type Side } from "@/lib/debate/vocabulary";
import { SideMark } from "../ui/side-mark";
import { Fading, Said } from "./said";
import "./clash.css";

type Props = Readonly<{
  turn: Turn;
  clash: Clash;
  posts: readonly PostView[];
  motion: MotionView;
}>;

/** So many letters are three lines of the wall. */
const most = 120;

/**
 * One clash, to be read from the last row: the words of the essay, what rebuts them and what answers that.
 */
export function ClashNow({ turn, clash, posts, motion }: Props) {
  const t = useTranslations("present.clash");
  const postOf = (id: string | null) => posts.find((post) => post.id === id);
  const rebuttal = postOf(turn.id);
  const answer = postOf(turn.answerId);
  const paragraph = motion.paragraphs.find(({ id }) => id === clash.paragraphId);
  if (!rebuttal?.side || !paragraph) return null;

  const { text, number } = paragraph;
  const { quote, side } = rebuttal;
  const { before, kept, fading, after } = quoteForWall(quote ? text : withoutDateline(text), quote, most);
  return (
    <section aria-label={t("label")} className="clash">
      <blockquote className="clash-quote">
        <b className="clash-number">¶{number}</b>
        <p lang={motion.language}>
          {before ? <span className="text-quiet">{before}</span> : null}
          {quote ? <mark>{kept}</mark> : <span>{kept}</span>}
          {fading ? <Fading words={fading} /> : null}
          {after ? <span className="text-quiet">{after}</span> : null}
        </p>
      </blockquote>
      <Said post={rebuttal} side={side} />
      {answer?.side ? (
        <Said key={answer.id} post={answer} side={answer.side} />
      ) : (
        <Unanswered side={otherSide(side)} isDropped={clash.isDropped} />
      )}
    </section>
  );
}

/** In the place of an answer that is not there. */
function Unanswered({ side, isDropped }: Readonly<{ side: Side; isDropped: boolean }>) {
  const t = useTranslations("present.clash");
  const tSide = useTranslations("post.side");
  return (
    <div data-side={side} className="clash-said clash-open">
      <p className="clash-head">
        <SideMark side={side} word={tSide(side)} />
      </p>
      <p className="clash-asked">{t(isDropped ? "dropped" : "unanswered")}</p>
    </div>
  );
}
