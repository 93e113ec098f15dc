import type { Transaction } from "../db/client";
import type { Changed, Floor } from "../db/room-transaction";
import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import type { Stand, Writer } from "../debate/posts";
import { inRunningPhase } from "../phases/phase-change";
import type { Member } from "./member";

/** The floor with the one who changes something, as found under the lock, in the terms of the rules. */
export type MemberFloor = Floor & Readonly<{ writer: Writer; stand: Stand }>;

/**
 * Changes a room as a member. The member's row is locked too, so one member's writes come one after the
 * other.
 */
export const changeRoom = <T>(
  member: Member,
  lock: "share" | "update",
  work: (floor: MemberFloor) => Promise<Changed<T> | Refusal>,
): Promise<Outcome<T>> =>
  inRunningPhase(member.roomId, lock, member.receipt, async (floor) => {
    if (member.watchedBy) return refuse("read-only");
    const writer = await lockWriter(floor.tx, member);
    if (!writer) return refuse("not-found");
    if (writer.isRemoved) return refuse("removed");
    const stand = {
      clock: floor.clock,
      isLocked: floor.room.isLocked,
      isArchived: floor.room.archivedAt !== null,
    };
    return work({ ...floor, writer, stand });
  });

/** The same for what only a teacher of the room may do. */
export const changeRoomAsTeacher = <T>(
  member: Member,
  work: (floor: MemberFloor) => Promise<Changed<T> | Refusal>,
): Promise<Outcome<T>> =>
  changeRoom(member, "update", async (floor) =>
    floor.writer.role === "TEACHER" ? work(floor) : refuse("not-allowed"),
  );

async function lockWriter(tx: Transaction, member: Member): Promise<Writer | undefined> {
  const rows = await tx.$queryRaw<Writer[]>`
    WITH locked AS MATERIALIZED (
      SELECT id, role, side FROM "Member" WHERE "roomId" = ${member.roomId} AND id = ${member.id} FOR NO KEY UPDATE
    )
    SELECT id, role, side,
      EXISTS (SELECT FROM "Mute" WHERE "roomId" = ${member.roomId} AND "memberId" = locked.id) AS "isMuted",
      EXISTS (SELECT FROM "Removal" WHERE "roomId" = ${member.roomId} AND "memberId" = locked.id) AS "isRemoved"
    FROM locked`;
  return rows[0];
}
