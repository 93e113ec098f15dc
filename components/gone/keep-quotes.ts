import type { Outbox } from "@/components/outbox/outbox";
import { quoteOf } from "@/components/outbox/sent-post";
import { quoteRefusal } from "@/lib/debate/anchors";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import { findAlmost, findExact } from "@/lib/debate/reanchor/find-words";
import type { PostView } from "@/lib/debate/views";
import { paragraphOf } from "./gone-from";

type Essay = Pick<MotionView, "paragraphs">;

/**
 * Lets one's own words that the class does not have follow where the room has moved to another revision: to
 * where their thread stands now, and the words they answer to where these stand, or away where they are gone.
 */
export function keepQuotes(outbox: Outbox, { paragraphs }: Essay, posts: readonly PostView[]): void {
  const { drafts, sent } = outbox.read();
  for (const [place, words] of [...drafts, ...sent]) {
    const here = paragraphs.find(({ id }) => id === paragraphOf(place, words, posts));
    if (!here) continue;
    const quote = quoteOf(words);
    const isLost = quote && quoteRefusal(here.text, quote);
    if (here.id === words.paragraphId && !isLost) continue;
    const found = isLost ? (findExact(here.text, quote) ?? findAlmost(here.text, quote)) : null;
    const fields = isLost ? { ...words.fields, quote: [found ? JSON.stringify(found) : ""] } : words.fields;
    outbox.keep(place, { ...words, paragraphId: here.id, fields });
  }
}
