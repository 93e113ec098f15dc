import { parentOf } from "@/components/outbox/sent-post";
import type { Words } from "@/components/outbox/words";
import type { PostView } from "@/lib/debate/views";

/** Where words of one's own are for now: at the post that they answer or change, or else where they began. */
export function paragraphOf(place: string, words: Words, posts: readonly PostView[]): string {
  const about = parentOf(words) ?? place.replace(/^edit-/, "");
  return posts.find(({ id }) => id === about)?.paragraphId ?? words.paragraphId;
}
