import type { AsideView } from "@/lib/debate/asides/aside";
import type { Snapshot } from "@/lib/debate/events";
import type { Flow, FlowItem } from "@/lib/debate/flow";
import { type ForYouGroup, forYou, unansweredOf } from "@/lib/debate/for-you/for-you";
import { shownId } from "@/lib/debate/naming/shown-name";
import { isWriting } from "@/lib/debate/phases";
import type { PostView } from "@/lib/debate/views";
import { otherSide, type Side } from "@/lib/debate/vocabulary";

/** One thing to answer, a post or a paragraph of the essay, and why it stands where it does. */
export type ForYouEntry = Readonly<{
  item: FlowItem;
  post: PostView | null;
  group: ForYouGroup;
  isToMe: boolean;
}>;

/** What the flow asks of a member. */
export type ForYouList = Readonly<{
  /**
   * The reader's side; null for a judge, the teacher and who has none yet: they have no entries, only the
   * counts.
   */
  side: Side | null;
  entries: readonly ForYouEntry[];
  /** How many of the other side's things each side has still to answer. */
  unanswered: Readonly<Record<Side, number>>;
  /**
   * Why there are no entries: nothing was said yet, all of it has an answer, or what is left can no longer be
   * answered.
   */
  emptiness: "nothingSaid" | "allAnswered" | "tooLate";
}>;

/**
 * What is for a member while the class writes; null in the phases in which nobody does. `aside` says what the
 * reader and their teammates have open.
 */
export function forYouList(
  { phase, posts: written, me, members }: Pick<Snapshot, "phase" | "posts" | "me" | "members">,
  flow: Flow,
  aside: AsideView,
): ForYouList | null {
  if (!isWriting(phase)) return null;
  // One's own id is one's own alone where names are hidden: who shares the work counts with one that all know.
  const myId = shownId({ ...me, id: me.memberId }, "PSEUDONYM");
  const posts =
    myId === me.memberId
      ? written
      : written.map((post) =>
          post.author?.memberId === me.memberId
            ? { ...post, author: { ...post.author, memberId: myId } }
            : post,
        );
  const byId = new Map(posts.map((post) => [post.id, post]));
  const isMine = (id: string | null) => id !== null && byId.get(id)?.author?.memberId === myId;
  const teammates = members.filter(({ role, side }) => role === "STUDENT" && side === me.side);
  const company = {
    teammates: teammates.map(({ id }) => (id === me.memberId ? myId : id)),
    taken: aside.taken ?? [],
    begun: aside.begun ?? null,
  };
  const entries = forYou(flow, posts, { memberId: myId, side: me.side }, company).map(({ item, group }) => ({
    item,
    group,
    post: byId.get(item.id) ?? null,
    isToMe: isMine(item.parentId),
  }));

  const { needs, dropped } = flow.ledger[otherSide(me.side ?? "PROPOSITION")];
  const emptiness = needs === 0 ? "nothingSaid" : dropped > 0 ? "tooLate" : "allAnswered";
  return { side: me.side, entries, unanswered: unansweredOf(flow), emptiness };
}
