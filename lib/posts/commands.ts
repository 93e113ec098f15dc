import type { z } from "zod";
import type { Prisma } from "../db/generated/client";
import { newId } from "../db/new-id";
import { findOwnGate } from "../db/own-gate";
import { gatePlace, markRefusal, openedKey, restatementRefusal } from "../debate/gates";
import { type Outcome, refuse } from "../debate/outcome";
import { phaseOf } from "../debate/phases";
import { changeRefusal, editRefusal, isHeld, postRefusal } from "../debate/posts";
import type { PostRow } from "../debate/rows";
import { changeRoom, type MemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { findPlace, findSeen, lockPost } from "./place";
import { listPostRows } from "./queries";
import { recountEvents } from "./recount";
import type { editSchema, flagSchema, markSchema, postSchema, withdrawSchema } from "./schemas";
import { findSentBefore } from "./sent-before";

type NewPost = z.output<typeof postSchema>;

const postsAMinute = 12;

/**
 * Writes a post on a paragraph or under a post. It waits for the teacher where the room says so. Under a
 * write-first gate the author's first post there opens the gate for them, for good: taking it back neither
 * closes it again nor lets another post be a first one.
 */
export const writePost = (member: Member, post: NewPost): Promise<Outcome<{ postId: string }>> =>
  changeRoom(member, "share", async (floor) => {
    const { tx, room, clock, writer } = floor;
    const key = member.receipt?.key ?? null;
    const before = key === null ? null : await findSentBefore(floor, key, post);
    if (before) return before;
    const place = await findPlace(floor, post);
    if ("ok" in place) return place;
    const gate = await findOwnGate(floor, writer.id);
    const isSaidBack = room.sayItBack || phaseOf(clock).sayItBack;
    const refusal = postRefusal(floor.stand, writer, post.kind, place.parent);
    if (refusal) return refusal;
    const unsaid = restatementRefusal(isSaidBack, post.kind, post.restatement ?? null, writer.role);
    if (unsaid) return refuse(unsaid, { errors: { restatement: unsaid } });
    const { recent, hasPassed } = await recordOf(floor);
    if (recent >= postsAMinute && writer.role !== "TEACHER") return refuse("too-many", { retryAfter: 60 });

    const postId = newId();
    const opening = gate && writer.role === "STUDENT" ? gatePlace(gate.scope, place.paragraphId) : null;
    const isFirst = opening !== null && !gate?.opened.has(openedKey(writer.id, opening));
    await tx.post.create({
      data: {
        roomId: room.id,
        id: postId,
        authorId: writer.id,
        key,
        paragraphId: place.paragraphId,
        parentId: post.parentId ?? null,
        kind: post.kind,
        side: writer.side,
        body: post.body,
        restatement: isSaidBack && post.kind === "REBUT" ? (post.restatement ?? null) : null,
        isFirst,
        quote: post.quote ?? undefined,
        evidence: post.evidence as unknown as Prisma.InputJsonValue,
        phaseKey: phaseOf(clock).key,
        phaseIndex: clock.phaseIndex,
        isHeld: isHeld(room.premoderation, writer, hasPassed),
        createdAt: floor.now,
      },
      select: { id: true },
    });
    const opened = isFirst ? [{ topic: "view" as const, subjectId: writer.id }] : [];
    return { value: { postId }, events: [{ topic: "post" as const, subjectId: postId }, ...opened] };
  });

/** Replaces the body while the post's phase runs; the earlier body is kept for the teacher. */
export const editPost = (
  member: Member,
  { postId, body }: z.output<typeof editSchema>,
): Promise<Outcome<{ postId: string }>> =>
  changeOwnPost(member, postId, async ({ tx, room, now, writer }, post) => {
    await tx.postVersion.create({
      data: { roomId: room.id, postId, id: newId(), replacedAt: now, body: post.body },
    });
    const { hasPassed } = await recordOf({ tx, room, now, writer }, postId);
    const isAgainHeld = isHeld(room.premoderation, writer, hasPassed);
    if (isAgainHeld) await tx.review.deleteMany({ where: { roomId: room.id, postId } });
    await tx.post.update({
      where: { roomId_id: { roomId: room.id, id: postId } },
      data: { body, editedAt: now, isHeld: isAgainHeld },
      select: { id: true },
    });
  });

/** Takes the author's own post back while its phase runs. Its place stays if it has replies. */
export const withdrawPost = (
  member: Member,
  { postId }: z.output<typeof withdrawSchema>,
): Promise<Outcome<{ postId: string }>> =>
  changeOwnPost(member, postId, async ({ tx, room, now }) => {
    await tx.post.update({
      where: { roomId_id: { roomId: room.id, id: postId } },
      data: { withdrawnAt: now },
      select: { id: true },
    });
  });

/** Says whether a rebuttal restates one's point fairly. It can be said again. */
export const markRestatement = (
  member: Member,
  { postId, mark }: z.output<typeof markSchema>,
): Promise<Outcome<{ postId: string }>> =>
  changeRoom(member, "share", async (floor) => {
    const { tx, room, writer, stand } = floor;
    await lockPost(tx, room.id, postId);
    const post = await findSeen(floor, postId);
    if (!post) return refuse("not-found");
    const [parent] = post.parentId ? await listPostRows(room.id, [post.parentId], tx) : [];
    const refusal = markRefusal(
      stand,
      writer,
      { ...post, hasRestatement: post.restatement !== null },
      parent?.authorId ?? null,
    );
    if (refusal) return refusal;
    const marked = { byId: writer.id, mark };
    await tx.fairnessMark.upsert({
      where: { roomId_postId: { roomId: room.id, postId } },
      create: { roomId: room.id, postId, ...marked },
      update: marked,
      select: { postId: true },
    });
    return { value: { postId }, events: [{ topic: "post", subjectId: postId }] };
  });

/** Tells the teacher of a post. One flag a member and post. */
export const flagPost = (
  member: Member,
  { postId, reason }: z.output<typeof flagSchema>,
): Promise<Outcome<{ postId: string }>> =>
  changeRoom(member, "share", async (floor) => {
    const { tx, room, writer, stand } = floor;
    const refusal = changeRefusal({ ...stand, clock: { ...stand.clock, pausedAt: null } }, writer);
    if (refusal) return refusal;
    await lockPost(tx, room.id, postId);
    const post = await findSeen(floor, postId);
    if (post?.status !== "PUBLISHED") return refuse("not-found");
    if (post.authorId === writer.id) return refuse("own-post");
    const added = await tx.flag.createMany({
      data: [{ roomId: room.id, postId, byId: writer.id, reason }],
      skipDuplicates: true,
    });
    return added.count === 0
      ? refuse("duplicate-flag")
      : { value: { postId }, events: [{ topic: "post", subjectId: postId }] };
  });

const changeOwnPost = (
  member: Member,
  postId: string,
  write: (floor: MemberFloor, post: PostRow) => Promise<void>,
) =>
  changeRoom(member, "share", async (floor) => {
    await lockPost(floor.tx, floor.room.id, postId);
    const post = await findSeen(floor, postId);
    if (!post || (post.authorId !== floor.writer.id && post.status !== "PUBLISHED"))
      return refuse("not-found");
    const refusal = editRefusal(floor.stand, floor.writer, post);
    if (refusal) return refusal;
    await write(floor, post);
    return {
      value: { postId },
      events: [{ topic: "post" as const, subjectId: postId }, ...(await recountEvents(floor, { postId }))],
    };
  });

type Author = Pick<MemberFloor, "tx" | "room" | "now" | "writer">;

/**
 * How many posts the member wrote in the last minute, and whether another one of theirs was ever let through.
 */
async function recordOf(
  { tx, room, now, writer }: Author,
  exceptId = "",
): Promise<{ recent: number; hasPassed: boolean }> {
  const [found] = await tx.$queryRaw<{ recent: number; hasPassed: boolean }[]>`
    SELECT (count(*) FILTER (WHERE p."createdAt" > ${now}::timestamptz - interval '1 minute'))::int AS recent,
      coalesce(bool_or((NOT p."isHeld" OR r.verdict = 'APPROVED') AND p.id <> ${exceptId}), false) AS "hasPassed"
    FROM "Post" p LEFT JOIN "Review" r ON r."roomId" = p."roomId" AND r."postId" = p.id
    WHERE p."roomId" = ${room.id} AND p."authorId" = ${writer.id}`;
  return found ?? { recent: 0, hasPassed: false };
}
