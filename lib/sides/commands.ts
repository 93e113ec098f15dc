import type { z } from "zod";
import { newId } from "../db/new-id";
import type { NewEvent } from "../db/room-transaction";
import { type Outcome, refuse } from "../debate/outcome";
import { phaseOf } from "../debate/phases";
import { changeFault } from "../debate/posts";
import { assignBalanced, choiceFault } from "../debate/sides";
import { changeRoom, changeRoomAsTeacher, type MemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { countSides, placeSideless, writeSides } from "../rooms/placing";
import type { assignSchema, chooseSideSchema, placeSchema } from "../rooms/schemas";

/**
 * Assigns the sides by a policy, which the room keeps. BALANCED draws all students anew by the seed; CHOICE lets them choose from now on;
 * MANUAL places only those without a side.
 */
export const assignSides = (member: Member, { policy, seed }: z.output<typeof assignSchema>): Promise<Outcome<{ seed: string }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room } = floor;
    if (room.archivedAt) return refuse("archived");
    await tx.room.update({ where: { id: room.id }, data: { sidePolicy: policy }, select: { id: true } });
    const used = seed ?? newId();
    const placed = policy === "BALANCED" ? await drawAll(floor, used) : policy === "MANUAL" ? await placeSideless(floor) : [];
    const members = placed.map((subjectId) => ({ topic: "member" as const, subjectId }));
    return { value: { seed: used }, events: [...members, { topic: "room" as const }] };
  });

async function drawAll({ tx, room }: MemberFloor, seed: string): Promise<readonly string[]> {
  const students = await tx.member.findMany({ where: { roomId: room.id, role: "STUDENT", removal: null }, select: { id: true } });
  const placing = assignBalanced(
    seed,
    students.map((student) => student.id),
  );
  await writeSides(tx, room.id, placing);
  return [...placing.keys()];
}

/** Puts one member on a side, or makes them a judge (who has none) and back. Their posts keep the side they were written for. */
export const placeMember = (
  member: Member,
  { memberId, side, role }: z.output<typeof placeSchema>,
): Promise<Outcome<{ memberId: string }>> =>
  changeRoomAsTeacher(member, async ({ tx, room, clock }) => {
    if (room.archivedAt) return refuse("archived");
    const target = await tx.member.findUnique({ where: { roomId_id: { roomId: room.id, id: memberId } }, select: { role: true } });
    if (!target) return refuse("not-found", { errors: { memberId: "not-found" } });
    const nextRole = role ?? target.role;
    if (target.role === "TEACHER" || (nextRole === "JUDGE" && side)) return refuse("not-allowed");
    const nextSide = nextRole === "JUDGE" ? null : side;
    await tx.member.update({
      where: { roomId_id: { roomId: room.id, id: memberId } },
      data: { role: nextRole, side: nextSide },
      select: { id: true },
    });
    const turnout: readonly NewEvent[] = phaseOf(clock).ballot ? [{ topic: "turnout" }] : [];
    return { value: { memberId }, events: [{ topic: "member" as const, subjectId: memberId }, ...turnout] };
  });

/** A student's own choice of side, where the room lets them and the sides stay close enough. Once, until they have posted. */
export const chooseSide = (member: Member, { side }: z.output<typeof chooseSideSchema>): Promise<Outcome<{ memberId: string }>> =>
  changeRoom(member, "update", async ({ tx, room, writer, stand }) => {
    const fault = changeFault(stand, writer);
    if (fault) return fault;
    if (writer.role !== "STUDENT") return refuse("not-allowed");
    if (room.sidePolicy !== "CHOICE") return refuse("sides-by-teacher");
    const hasPosted = await tx.post.count({ where: { roomId: room.id, authorId: writer.id } });
    if (hasPosted > 0 && side !== writer.side) return refuse("not-changeable");
    const capped = choiceFault(side, await countSides(tx, room.id, writer.id), room.choiceCap);
    if (capped) return refuse(capped, { errors: { side: capped } });
    await tx.member.update({ where: { roomId_id: { roomId: room.id, id: writer.id } }, data: { side }, select: { id: true } });
    return { value: { memberId: writer.id }, events: [{ topic: "member", subjectId: writer.id }] };
  });
