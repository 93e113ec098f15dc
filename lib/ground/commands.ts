import type { z } from "zod";
import { newId } from "../db/new-id";
import { addDoor } from "../db/places/door";
import { listPostRows } from "../db/room-rows";
import type { NewEvent } from "../db/room-writer";
import { proposalRefusal, reachOf, voiceRefusal } from "../debate/ground/ground";
import type { SentenceRow } from "../debate/ground/see-sentence";
import { type Outcome, refuse } from "../debate/outcome";
import { changeRefusal, isHeld } from "../debate/posts";
import type { Told } from "../debate/telling/told";
import { changeRoomAsTeacher, changeRoomWidely, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { listAllMembers, listSentenceRows } from "../phases/ground-rows";
import { seenBy } from "../posts/place";
import { findWords } from "../word-filter/found-words";
import type { sentenceReviewSchema, sentenceSchema, voiceSchema } from "./schemas";

type Named = Readonly<{ sentenceId: string }>;

/** Proposes a sentence as common ground. It waits for the teacher where the room's posts do. */
export const proposeSentence = (
  member: Member,
  { text, postIds }: z.output<typeof sentenceSchema>,
): Promise<Outcome<Named>> =>
  changeRoomWidely(member, async (floor) => {
    const { tx, on, room, clock, writer, stand, now } = floor;
    const { phaseIndex } = clock;
    const where = { roomId: room.id, authorId: writer.id, phaseIndex };
    const refusal = proposalRefusal(stand, writer, await tx.sentence.count({ where }));
    if (refusal) return refusal;
    const posts = (await listPostRows(room.id, postIds, on)).filter((post) => isShown(floor, post));
    if (posts.length < new Set(postIds).size)
      return refuse("not-found", { errors: { postIds: "not-found" } });
    const sentenceId = newId();
    const waits = isHeld(room.premoderation, writer, {
      hasPassed: writer.passed.length > 0,
      hasFound: findWords(room, [text]).length > 0,
    });
    await tx.sentence.create({
      data: { ...where, id: sentenceId, text, isHeld: waits, createdAt: now },
      select: { id: true },
    });
    await tx.sentencePost.createMany({
      data: posts.map(({ id }) => ({ roomId: room.id, sentenceId, postId: id })),
    });
    await addDoor(tx, { key: sentenceId, roomId: room.id });
    return { value: { sentenceId }, events: [groundEvent(writer.id, waits ? few : null)] };
  });

const isShown = (floor: WideMemberFloor, post: Parameters<typeof seenBy>[1]): boolean =>
  seenBy(floor, post)?.status === "PUBLISHED";

/** Says of a sentence that one agrees, or not yet, or takes that back, as often as one likes in its phase. */
export const voiceAgreement = (
  member: Member,
  { sentenceId, voice, reason }: z.output<typeof voiceSchema>,
): Promise<Outcome<Named>> =>
  changeRoomWidely(member, async (floor) => {
    const { tx, room, writer, stand, now } = floor;
    const before = await findSentence(floor, sentenceId);
    if (!before || (before.status !== "PUBLISHED" && before.authorId !== writer.id))
      return refuse("not-found");
    const refusal = voiceRefusal(stand, writer, before);
    if (refusal) return refusal;
    const where = { roomId: room.id, sentenceId, memberId: writer.id };
    await tx.voice.deleteMany({ where });
    const why = voice === "not-yet" && reason ? reason : null;
    if (voice) await tx.voice.create({ data: { ...where, voice, reason: why, createdAt: now } });
    const after = await findSentence(floor, sentenceId);
    const isOther = after && reachOf(after.count) !== reachOf(before.count);
    return { value: { sentenceId }, events: [groundEvent(writer.id, isOther ? null : few)] };
  });

/** Lets a sentence through or back, or takes it away: the class sees it only while it stands so. */
export const reviewSentence = (
  member: Member,
  { sentenceId, verdict, reason }: z.output<typeof sentenceReviewSchema>,
): Promise<Outcome<Named>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room, writer, stand, now } = floor;
    const refusal = changeRefusal(stand, writer);
    if (refusal) return refusal;
    const before = await findSentence(floor, sentenceId);
    if (!before) return refuse("not-found");
    const status = verdict === "show" ? "PUBLISHED" : "HIDDEN";
    if (before.status === status) return { value: { sentenceId }, events: [] };
    const said = {
      verdict: verdict === "show" ? ("APPROVED" as const) : ("REJECTED" as const),
      byId: writer.id,
      reason: verdict === "show" ? null : (reason ?? null),
      createdAt: now,
    };
    const id = { roomId: room.id, sentenceId };
    await tx.sentenceReview.upsert({
      where: { roomId_sentenceId: id },
      create: { ...id, ...said },
      update: said,
    });
    await tx.moderationEntry.create({
      data: {
        roomId: room.id,
        id: newId(),
        act: verdict === "show" ? "show-sentence" : "hide-sentence",
        targetId: before.authorId,
        byId: writer.id,
        reason: said.reason,
        createdAt: now,
      },
      select: { id: true },
    });
    return { value: { sentenceId }, events: [groundEvent(before.authorId, null)] };
  });

/** Only its author and the teachers are told of what only they see. */
const few: Told = ["teacher", "owner"];

const groundEvent = (authorId: string, told: Told): NewEvent =>
  told === null ? { topic: "ground" } : { topic: "ground", subjectId: authorId, told };

async function findSentence(floor: WideMemberFloor, id: string): Promise<SentenceRow | undefined> {
  const { tx, room, clock } = floor;
  const members = await listAllMembers(floor);
  return (await listSentenceRows(tx, { roomId: room.id, members, clock }, id))[0];
}
