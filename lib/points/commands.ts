import type { z } from "zod";
import { newId } from "../db/new-id";
import type { NewEvent } from "../db/room-writer";
import { placed } from "../debate/essay/placing";
import { type Outcome, refuse } from "../debate/outcome";
import { choiceRefusal, proposalRefusal } from "../debate/points/points";
import { reviewedStatus } from "../debate/points/reviewed";
import { changeRefusal, isHeld } from "../debate/posts";
import type { Told } from "../debate/telling/told";
import { changeRoomAsTeacher, changeRoomWidely, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { isWritten } from "../motions/queries";
import { moveRoom } from "../rooms/move-room";
import { findWords } from "../word-filter/found-words";
import type { chosenSchema, pointReviewSchema, pointSchema } from "./schemas";

type Named = Readonly<{ pointId: string }>;

/** Proposes a point for the motion. It waits for the teacher where the room's posts do. */
export const proposePoint = (
  member: Member,
  { text }: z.output<typeof pointSchema>,
): Promise<Outcome<Named>> =>
  changeRoomWidely(member, async ({ tx, room, writer, stand, now }) => {
    const where = { roomId: room.id, authorId: writer.id };
    const [isChosen, proposed] = [await isWritten(room), await tx.proposedPoint.count({ where })];
    const refusal = proposalRefusal(stand, writer, { isChosen, proposed });
    if (refusal) return refusal;
    const pointId = newId();
    const waits = isHeld(room.premoderation, writer, {
      hasPassed: writer.passed.length > 0,
      hasFound: findWords(room, [text]).length > 0,
    });
    await tx.proposedPoint.create({
      data: { ...where, id: pointId, text, isHeld: waits, createdAt: now },
      select: { id: true },
    });
    return { value: { pointId }, events: [pointsEvent(writer.id, waits ? few : null)] };
  });

/** Lets a point through or back, or takes it away: the class sees it only while it stands so. */
export const reviewPoint = (
  member: Member,
  { pointId, verdict, reason }: z.output<typeof pointReviewSchema>,
): Promise<Outcome<Named>> =>
  changeRoomAsTeacher(member, async ({ tx, room, writer, stand, now }) => {
    const refusal = changeRefusal(stand, writer);
    if (refusal) return refusal;
    const where = { roomId_id: { roomId: room.id, id: pointId } };
    const before = await tx.proposedPoint.findUnique({ where });
    if (!before) return refuse("not-found");
    const isShown = verdict === "show";
    if (reviewedStatus(before.isHeld, before.verdict) === (isShown ? "PUBLISHED" : "HIDDEN"))
      return { value: { pointId }, events: [] };
    const said = isShown ? null : (reason ?? null);
    await tx.proposedPoint.update({
      where,
      data: { verdict: isShown ? "APPROVED" : "REJECTED", reason: said },
      select: { id: true },
    });
    await tx.moderationEntry.create({
      data: {
        roomId: room.id,
        id: newId(),
        act: isShown ? "show-point" : "hide-point",
        targetId: before.authorId,
        byId: writer.id,
        reason: said,
        createdAt: now,
      },
      select: { id: true },
    });
    return { value: { pointId }, events: [pointsEvent(before.authorId, null)] };
  });

/**
 * Makes some points the motion's: they are the paragraphs of a new revision, to which the room moves. No
 * other room is opened on that. Once it is done no point is proposed or chosen any more.
 */
export const choosePoints = (
  member: Member,
  { points }: z.output<typeof chosenSchema>,
): Promise<Outcome<{ revision: number }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { room, writer, stand } = floor;
    const refusal = choiceRefusal(stand, writer, { isChosen: await isWritten(room) });
    if (refusal) return refusal;
    const revision = await addRevision(floor, points);
    const moved = await moveRoom(floor, revision);
    return "ok" in moved ? moved : { value: { revision }, events: [...moved.events, { topic: "points" }] };
  });

async function addRevision({ tx, room }: WideMemberFloor, points: readonly string[]): Promise<number> {
  const { motionId } = await tx.revision.findUniqueOrThrow({
    where: { id: room.revisionId },
    select: { motionId: true },
  });
  await tx.$queryRaw`SELECT FROM "Motion" WHERE id = ${motionId} FOR UPDATE`;
  const newest = await tx.revision.aggregate({ where: { motionId }, _max: { number: true } });
  const number = (newest._max.number ?? 0) + 1;
  const data = placed(points.map((text) => ({ id: newId(), kind: "PARAGRAPH" as const, text })));
  await tx.revision.create({
    data: { id: newId(), motionId, number, isOfClass: true, paragraphs: { createMany: { data: [...data] } } },
    select: { id: true },
  });
  return number;
}

/** Only its author and the teachers are told of what only they see. */
const few: Told = ["teacher", "owner"];

const pointsEvent = (authorId: string, told: Told): NewEvent =>
  told === null ? { topic: "points" } : { topic: "points", subjectId: authorId, told };
