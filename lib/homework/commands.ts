import type { z } from "zod";
import type { NewEvent } from "../db/room-writer";
import { type Outcome, refuse } from "../debate/outcome";
import { smallerSide } from "../debate/sides";
import { homeworkRefusal, isUntil } from "../debate/turn/homework";
import type { Side } from "../debate/vocabulary";
import { changeRoomAsTeacher, changeRoomWidely, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { tellingOf } from "../members/telling";
import { writeHomeworkEnd } from "../phases/homework-end";
import { countSides, writeSides } from "../phases/placing";
import type { homeworkSchema } from "./schemas";

type Given = Readonly<{ until: Date; memberIds: readonly string[] }>;

/**
 * Lets all students who were absent finish until a time, once the lesson is over: again, it gives them
 * another time. Who voted the last time in the lesson was there. Who has no side yet goes to the smaller one.
 */
export const giveHomework = (
  member: Member,
  { until }: z.output<typeof homeworkSchema>,
): Promise<Outcome<Given>> =>
  changeRoomAsTeacher<Given>(member, async (floor) => {
    const { tx, room, now, stand, writer } = floor;
    const refusal = homeworkRefusal(stand, now);
    if (refusal) return refusal;
    if (!isUntil(until, now)) return refuse("invalid", { errors: { until: "past", day: "past" } });
    const absent = await tx.member.findMany({
      where: {
        ...{ roomId: room.id, role: "STUDENT", removal: null, absence: { isNot: null } },
        ballots: { none: { stage: "CLOSING" } },
      },
      orderBy: { id: "asc" },
      select: { id: true, side: true },
    });
    if (absent.length === 0) return refuse("nobody-absent");
    const memberIds = absent.map(({ id }) => id);
    const { events } = await tellingOf(floor, { memberIds }, async () => {
      const seats = memberIds.map((memberId) => ({ roomId: room.id, memberId, createdAt: now }));
      await tx.homework.updateMany({
        where: { roomId: room.id, memberId: { in: memberIds } },
        data: { until, endedAt: null, byId: writer.id },
      });
      await tx.homework.createMany({
        data: seats.map((seat) => ({ ...seat, until, byId: writer.id })),
        skipDuplicates: true,
      });
      await tx.digest.createMany({ data: seats, skipDuplicates: true });
      await giveSides(floor, absent);
    });
    return { value: { until, memberIds }, events };
  });

async function giveSides(
  floor: WideMemberFloor,
  students: readonly Readonly<{ id: string; side: Side | null }>[],
): Promise<void> {
  let counts = await countSides(floor.tx, floor.room.id);
  const placing = new Map<string, Side>();
  for (const { id } of students.filter(({ side }) => side === null)) {
    const side = smallerSide(counts, id);
    counts = { ...counts, [side]: counts[side] + 1 };
    placing.set(id, side);
  }
  if (placing.size > 0) await writeSides(floor, placing, null);
}

/** Takes back what is left of a room's homework: what was written and voted stays. */
export const endHomework = (member: Member): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async (floor) => ({
    value: null,
    events: await writeHomeworkEnd(floor, "all"),
  }));

/** Puts a member's digest away, for good. */
export const closeDigest = (member: Member): Promise<Outcome<null>> =>
  changeRoomWidely(member, async ({ tx, room, writer }) => {
    const { count } = await tx.digest.deleteMany({ where: { roomId: room.id, memberId: writer.id } });
    const told: NewEvent = { topic: "member", subjectId: writer.id, told: ["owner"] };
    return { value: null, events: count > 0 ? [told] : [] };
  });
