import dynamic from "next/dynamic";
import type { BesideView, MotionView } from "@/lib/debate/views";
import { directionOf } from "@/lib/motions/languages";

/** Few essays have a list. */
const ListBlock = dynamic(() => import("./list-block").then((part) => part.ListBlock));

type Props = Readonly<{
  motion: Pick<MotionView, "between" | "language">;
  /** The number of the paragraph that they stand after; 0 at the essay's beginning. */
  after: number;
}>;

/** What stands in an essay between two paragraphs, each shown as what it is. */
export function Beside({ motion: { between, language }, after }: Props) {
  const here = between.filter((block) => block.after === after);
  if (here.length === 0) return null;
  return (
    <div lang={language} dir={directionOf(language)} className="beside">
      {here.map((block) => (
        <BesideBlock key={block.id} {...block} />
      ))}
    </div>
  );
}

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
