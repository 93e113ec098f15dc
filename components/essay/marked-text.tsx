import { layHighlights } from "@/lib/debate/anchors";
import type { PostView } from "@/lib/debate/views";
import type { Side } from "@/lib/debate/vocabulary";

type Props = Readonly<{
  text: string;
  posts: readonly PostView[];
  /** The post whose words stand out now. */
  markedId: string | null;
  /** Words about to be answered. */
  chosen: Readonly<{ start: number; end: number }> | null;
}>;

const chosenId = "";
const mostShown = 3;

/**
 * A paragraph's words with every quote in them marked: the more quotes cover a word, the heavier its line,
 * and a small number says how many.
 */
export function MarkedText({ text, posts, markedId, chosen }: Props) {
  const quoted = posts.filter(
    ({ quote, status }) =>
      quote !== null && status !== "WITHDRAWN" && status !== "HIDDEN" && status !== "REJECTED",
  );
  const spans = quoted.flatMap(({ id, quote }) =>
    quote ? [{ id, start: quote.start, end: quote.end }] : [],
  );
  if (chosen) spans.push({ id: chosenId, ...chosen });
  if (spans.length === 0) return text;

  const sideOf = new Map(quoted.map(({ id, side }) => [id, side]));
  const characters = Array.from(text);
  return layHighlights(characters.length, spans).map(({ start, end, ids }) => {
    const words = characters.slice(start, end).join("");
    if (ids.length === 0) return words;
    const postIds = ids.filter((id) => id !== chosenId);
    const count = (side: Side) =>
      Math.min(mostShown, postIds.filter((id) => sideOf.get(id) === side).length) || undefined;
    return (
      <mark
        key={start}
        data-posts={postIds.join(" ")}
        data-several={postIds.length > 1 ? postIds.length : undefined}
        data-proposition={count("PROPOSITION")}
        data-opposition={count("OPPOSITION")}
        data-marked={(markedId !== null && ids.includes(markedId)) || ids.includes(chosenId) || undefined}
      >
        {words}
      </mark>
    );
  });
}
