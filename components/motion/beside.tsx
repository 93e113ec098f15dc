import dynamic from "next/dynamic";
import type { BesideView, MotionView } from "@/lib/debate/motion/motion-view";
import { caseOf, isPair } from "@/lib/debate/vocabulary";
import { directionOf } from "@/lib/motions/languages";

/** Few motions have two essays. */
const EssayMark = dynamic(() => import("./essay-mark").then((part) => part.EssayMark));

/** Few essays have a list. */
const ListBlock = dynamic(() => import("./list-block").then((part) => part.ListBlock));

type Props = Readonly<{
  motion: Pick<MotionView, "paragraphs" | "between" | "language">;
  /** The number of the paragraph that they stand after; 0 at the essay's beginning. */
  after: number;
}>;

/** What stands in an essay between two paragraphs; in a pair of essays each begins with its side's mark. */
export function Beside({ motion: { paragraphs, between, language }, after }: Props) {
  const here = between.filter((block) => block.after === after);
  const [last, next] = [paragraphs[after - 1], paragraphs[after]];
  const begins = next && isPair(paragraphs) && (!last || caseOf(last) !== caseOf(next)) ? caseOf(next) : null;
  const isTheirs = ({ side }: BesideView) => begins !== null && caseOf({ side }) === begins;
  return (
    <>
      <Blocks blocks={here.filter((block) => !isTheirs(block))} language={language} />
      {begins ? <EssayMark side={begins} /> : null}
      <Blocks blocks={here.filter(isTheirs)} language={language} />
    </>
  );
}

type BlocksProps = Readonly<{ blocks: readonly BesideView[]; language: string }>;

const Blocks = ({ blocks, language }: BlocksProps) =>
  blocks.length === 0 ? null : (
    <div lang={language} dir={directionOf(language)} className="beside">
      {blocks.map((block) => (
        <BesideBlock key={block.id} {...block} />
      ))}
    </div>
  );

function BesideBlock({ kind, text }: BesideView) {
  if (kind === "HEADING") return <h2 className="beside-heading">{text}</h2>;
  if (kind === "LIST") return <ListBlock text={text} />;
  if (kind === "QUOTATION") return <blockquote className="beside-quotation">{text}</blockquote>;
  return (
    <p role="note" className="beside-footnote">
      {text}
    </p>
  );
}
