import type { z } from "zod";
import { newId } from "../db/new-id";
import { listPostRows } from "../db/room-rows";
import type { NewEvent } from "../db/room-writer";
import type { Connection } from "../db/statement";
import { changeBody, dropReview, keepVersion, takeBack, writeMark } from "../db/write-statements";
import { gatePlace, markRefusal, openedKey, restatementRefusal } from "../debate/gates";
import { type Outcome, refuse } from "../debate/outcome";
import { phaseOf } from "../debate/phases";
import { isHeld, postRefusal } from "../debate/posts";
import type { StoredPost } from "../debate/rows";
import { changeRoom } from "../members/change-room";
import type { Member } from "../members/member";
import { findWordsIn } from "../word-filter/found-words";
import { guessLanguage } from "./language";
import { newPost } from "./new-post";
import { changeOwnPost } from "./own-post";
import { placeOf, readPlace, seenBy } from "./place";
import type { editSchema, markSchema, postSchema, withdrawSchema } from "./schemas";
import { answerAgain, readSent } from "./sent-before";
import { toldOf } from "./told-of";

type NewPost = z.output<typeof postSchema>;
type Written = Readonly<{ postId: string }>;

const postsAMinute = 12;

/**
 * Writes a post on a paragraph or under a post. It waits for the teacher where the room says so. Under a
 * write-first gate the author's first post there opens the gate for them, for good: taking it back neither
 * closes it again nor lets another post be a first one.
 */
export function writePost(member: Member, post: NewPost): Promise<Outcome<Written>> {
  const language = guessLanguage(post.body);
  return changeRoom(member, {
    read: (on) => Promise.all([readSent(on, member), readPlace(on, member.roomId, post)]),
    judge: (floor, [sent, found]) => {
      if (sent) return answerAgain(sent, post);
      const { room, writer, gate, isAtHomework } = floor;
      const { clock } = floor.stand;
      const place = placeOf(floor, post, found);
      if ("ok" in place) return place;
      const isSaidBack = room.sayItBack || phaseOf(clock).sayItBack;
      const refusal = postRefusal(floor.stand, writer, post.kind, place.parent, place.essay);
      if (refusal) return refusal;
      const unsaid = restatementRefusal(isSaidBack, post.kind, post.restatement ?? null, writer.role);
      if (unsaid) return refuse(unsaid, { errors: { restatement: unsaid } });
      if (writer.recent >= postsAMinute && writer.role !== "TEACHER")
        return refuse("too-many", { retryAfter: 60 });

      const postId = newId();
      const opening = gate && writer.role === "STUDENT" ? gatePlace(gate.scope, place.paragraphId) : null;
      const isFirst = opening !== null && !gate?.opened.has(openedKey(writer.id, opening));
      const restatement = isSaidBack && post.kind === "REBUT" ? (post.restatement ?? null) : null;
      const written: Omit<StoredPost, "status"> = {
        id: postId,
        paragraphId: place.paragraphId,
        parentId: post.parentId ?? null,
        kind: post.kind,
        side: writer.side,
        authorId: writer.id,
        key: member.receipt?.key ?? null,
        body: post.body,
        language,
        restatement: restatement === null ? null : { text: restatement, mark: null },
        quote: post.quote ?? null,
        // What answers words that are gone stands with them.
        anchor: place.parent?.anchor === "orphaned" ? "orphaned" : "same",
        quotedBefore: null,
        evidence: post.evidence,
        reason: null,
        flags: 0,
        isPinned: false,
        isFirst,
        isSpoken: false,
        createdAt: floor.now,
        editedAt: null,
        phaseIndex: clock.phaseIndex,
        isHomework: isAtHomework,
        seq: 0,
      };
      const added = newPost(floor, written, writer.role);
      const opened: readonly NewEvent[] = isFirst
        ? [{ topic: "view", subjectId: writer.id, told: ["owner"] }]
        : [];
      return {
        value: { postId },
        events: [added.event, ...opened],
        rows: { posts: [added.row] },
        write: added.write,
      };
    },
  });
}

/**
 * Replaces the body while the post's phase runs; the earlier body is kept for the teacher. What waits for the
 * teacher goes on waiting.
 */
export function editPost(
  member: Member,
  { postId, body }: z.output<typeof editSchema>,
): Promise<Outcome<Written>> {
  const language = guessLanguage(body);
  return changeOwnPost(member, postId, ({ room, now, writer }, post) => {
    const hasPassed = writer.passed.some((id) => id !== postId);
    const rewritten = { ...post, body, language };
    const hasFound = findWordsIn(room, rewritten).length > 0;
    const isAgainHeld =
      post.status === "PENDING" || isHeld(room.premoderation, writer, { hasPassed, hasFound });
    return {
      after: { ...rewritten, editedAt: now, status: isAgainHeld ? "PENDING" : "PUBLISHED" },
      write: (on, seq) => [
        keepVersion(on, room.id, postId, newId(), now, post.body),
        ...(isAgainHeld ? [dropReview(on, room.id, postId)] : []),
        changeBody(on, room.id, postId, body, now, isAgainHeld, seq, language),
      ],
    };
  });
}

/** Takes the author's own post back while its phase runs. Its place stays if it has replies. */
export const withdrawPost = (
  member: Member,
  { postId }: z.output<typeof withdrawSchema>,
): Promise<Outcome<Written>> =>
  changeOwnPost(member, postId, ({ room, now }, post) => ({
    after: { ...post, status: "WITHDRAWN" },
    write: (on, seq) => [takeBack(on, room.id, postId, now, seq)],
  }));

/** Says whether a rebuttal restates one's point fairly. It can be said again. */
export const markRestatement = (
  member: Member,
  { postId, mark }: z.output<typeof markSchema>,
): Promise<Outcome<Written>> =>
  changeRoom(member, {
    read: (on) => readWithParent(on, member.roomId, postId),
    judge: (floor, { post: found, parent }) => {
      const { room, writer, stand } = floor;
      const post = seenBy(floor, found);
      if (!post) return refuse("not-found");
      const said = { ...post, hasRestatement: post.restatement !== null };
      const refusal = markRefusal(stand, writer, said, parent?.authorId ?? null);
      if (refusal) return refusal;
      const { restatement } = post;
      const told = toldOf(floor, post, { ...post, restatement: restatement && { ...restatement, mark } });
      return {
        value: { postId },
        events: [{ topic: "post", subjectId: postId, told }],
        write: (on) => [writeMark(on, room.id, postId, writer.id, mark)],
      };
    },
  });

async function readWithParent(on: Connection, roomId: string, postId: string) {
  const [post] = await listPostRows(roomId, [postId], on);
  const [parent] = post?.parentId ? await listPostRows(roomId, [post.parentId], on) : [];
  return { post, parent };
}
