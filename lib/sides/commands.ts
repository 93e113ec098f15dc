import type { z } from "zod";
import { newId } from "../db/new-id";
import type { NewEvent } from "../db/room-writer";
import type { DrawRefusal } from "../debate/draw/draw";
import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import { needsSides, phaseOf } from "../debate/phases";
import { changeRefusal } from "../debate/posts";
import { choiceRefusal } from "../debate/sides";
import { otherSide, type Side } from "../debate/vocabulary";
import { changeRoomAsTeacher, changeRoomWidely, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import {
  countSides,
  type DrawnPolicy,
  drawAnew,
  isDrawn,
  isHere,
  keepDraw,
  listStudents,
  placeSideless,
  writeSides,
} from "../phases/placing";
import { writeAbsence, writeConstraints } from "./constraints";
import type { assignSchema, chooseSideSchema, placeSchema } from "./schemas";

type Wish = z.output<typeof assignSchema>;

/**
 * Assigns the sides by a policy, which the room keeps. BALANCED, OPINION and CONTRARIAN draw all students
 * anew by the seed; CHOICE lets them choose from now on; MANUAL places only those without a side. Pairs to
 * keep apart, absent members and devil's advocates, where given, replace the room's.
 */
export const assignSides = (member: Member, wish: Wish): Promise<Outcome<{ seed: string }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room } = floor;
    if (room.archivedAt) return refuse("archived");
    const { policy, seed = newId(), devilsAdvocates = room.devilsAdvocates } = wish;
    await tx.room.update({
      where: { id: room.id },
      data: { sidePolicy: policy, devilsAdvocates },
      select: { id: true },
    });
    const marked = await writeConstraints(floor, wish);
    const asked = { ...floor, room: { ...room, sidePolicy: policy, devilsAdvocates } };
    const placed = isDrawn(policy)
      ? await drawAll(asked, policy, seed)
      : policy === "MANUAL"
        ? await placeSideless(asked)
        : [];
    if ("ok" in placed) return placed;
    const members = [...new Set([...marked, ...placed])].map((subjectId) => ({
      topic: "member" as const,
      subjectId,
    }));
    return { value: { seed }, events: [...members, { topic: "room" as const }] };
  });

/**
 * Draws everybody who is here. By opinion there is nothing to draw while nobody has voted: all wait for the
 * first phase of writing.
 */
async function drawAll(
  floor: WideMemberFloor,
  policy: DrawnPolicy,
  seed: string,
): Promise<readonly string[] | Refusal> {
  const { tx, room, clock, writer } = floor;
  const students = await listStudents(tx, room.id);
  const hasVoted = students.some((student) => isHere(student) && student.opening !== null);
  const waits = policy !== "BALANCED" && !needsSides(clock) && !hasVoted;
  const drawn = waits ? null : await drawAnew(floor, students, policy, seed);
  if (drawn && !drawn.ok) return refuseDraw(floor, drawn.refusal);
  await keepDraw(floor, students, policy, seed, writer.id);
  const ids = students.flatMap(({ id, isRemoved }) => (isRemoved ? [] : [id]));
  await writeSides(tx, room.id, new Map(ids.map((id) => [id, drawn?.sides.get(id) ?? null])));
  return ids;
}

/** Says who or what stands in the way of a draw. */
async function refuseDraw({ tx, room }: WideMemberFloor, refusal: DrawRefusal): Promise<Refusal> {
  if (refusal.reason === "too-few-devils")
    return refuse(refusal.reason, {
      errors: { devilsAdvocates: refusal.reason },
      about: [String(refusal.found)],
    });
  const circle = await tx.member.findMany({
    where: { roomId: room.id, id: { in: [...refusal.memberIds] } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return refuse(refusal.reason, {
    errors: { keepApart: refusal.reason },
    about: circle.map(({ name }) => name),
  });
}

/** Gives the sides back that were there before the last draw. Whoever joined since then keeps theirs. */
export const undoDraw = (member: Member): Promise<Outcome<{ seed: string }>> =>
  changeRoomAsTeacher(member, async ({ tx, room, clock, now }) => {
    if (room.archivedAt) return refuse("archived");
    const draw = await tx.sideDraw.findFirst({
      where: { roomId: room.id, undoneAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { id: true, seed: true, former: true, isSwapped: true },
    });
    if (!draw) return refuse("no-draw");
    const former = new Map(Object.entries(draw.former as Record<string, Side | null>));
    const isTurned = draw.isSwapped !== phaseOf(clock).allows.swap;
    const students = await tx.member.findMany({
      where: { roomId: room.id, role: "STUDENT", id: { in: [...former.keys()] } },
      select: { id: true },
    });
    const sideOf = (id: string) => former.get(id) ?? null;
    const back = new Map(students.map(({ id }) => [id, isTurned ? turned(sideOf(id)) : sideOf(id)]));
    await writeSides(tx, room.id, back);
    await tx.sideDraw.update({
      where: { roomId_id: { roomId: room.id, id: draw.id } },
      data: { undoneAt: now },
      select: { id: true },
    });
    const members = [...back.keys()].map((subjectId) => ({ topic: "member" as const, subjectId }));
    return { value: { seed: draw.seed }, events: [...members, { topic: "room" as const }] };
  });

const turned = (side: Side | null): Side | null => side && otherSide(side);

/**
 * Puts one member on a side, makes them a judge (who has none) and back, or marks them as absent and back.
 * Their posts keep the side they were written for.
 */
export const placeMember = (
  member: Member,
  { memberId, side, role, absent }: z.output<typeof placeSchema>,
): Promise<Outcome<{ memberId: string }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room, clock } = floor;
    if (room.archivedAt) return refuse("archived");
    const target = await tx.member.findUnique({
      where: { roomId_id: { roomId: room.id, id: memberId } },
      select: { role: true },
    });
    if (!target) return refuse("not-found", { errors: { memberId: "not-found" } });
    const nextRole = role ?? target.role;
    if (target.role === "TEACHER" || (nextRole === "JUDGE" && side)) return refuse("not-allowed");
    const nextSide = nextRole === "JUDGE" ? null : side;
    await tx.member.update({
      where: { roomId_id: { roomId: room.id, id: memberId } },
      data: { role: nextRole, side: nextSide },
      select: { id: true },
    });
    if (absent !== undefined) await writeAbsence(floor, [memberId], absent);
    const isWaiting = absent === false || (nextRole === "STUDENT" && side === undefined);
    const placed = isWaiting && needsSides(clock) ? await placeSideless(floor) : [];
    const changed = [...new Set([memberId, ...placed])].map((subjectId) => ({
      topic: "member" as const,
      subjectId,
    }));
    const turnout: readonly NewEvent[] = phaseOf(clock).allows.ballot ? [{ topic: "turnout" }] : [];
    const view: readonly NewEvent[] =
      nextRole === target.role ? [] : [{ topic: "view", subjectId: memberId }];
    return { value: { memberId }, events: [...changed, ...turnout, ...view] };
  });

/**
 * A student's own choice of side, where the room lets them and the sides stay close enough. Once, until they
 * have posted.
 */
export const chooseSide = (
  member: Member,
  { side }: z.output<typeof chooseSideSchema>,
): Promise<Outcome<{ memberId: string }>> =>
  changeRoomWidely(member, async ({ tx, room, writer, stand }) => {
    const refusal = changeRefusal(stand, writer);
    if (refusal) return refusal;
    if (writer.role !== "STUDENT") return refuse("not-allowed");
    if (room.sidePolicy !== "CHOICE") return refuse("sides-by-teacher");
    const hasPosted = await tx.post.count({ where: { roomId: room.id, authorId: writer.id } });
    if (hasPosted > 0 && side !== writer.side) return refuse("not-changeable");
    const capped = choiceRefusal(side, await countSides(tx, room.id, writer.id), room.choiceCap);
    if (capped) return refuse(capped, { errors: { side: capped } });
    await tx.member.update({
      where: { roomId_id: { roomId: room.id, id: writer.id } },
      data: { side },
      select: { id: true },
    });
    return { value: { memberId: writer.id }, events: [{ topic: "member", subjectId: writer.id }] };
  });
