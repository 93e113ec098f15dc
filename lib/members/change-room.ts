import { ownGate } from "../db/own-gate";
import type { Floor, Frequent, Turn, Verdict, WideFloor } from "../db/room-transaction";
import type { Connection } from "../db/statement";
import { type FoundWriter, findWriter } from "../db/turn-statements";
import type { Gate } from "../debate/gates";
import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import type { Stand } from "../debate/posts";
import { standAtHomework } from "../debate/turn/homework";
import { inRunningPhase } from "../phases/phase-change";
import type { Member } from "./member";

/**
 * Who changes something, as found under the lock, in the terms of the rules. Somebody at homework stands in a
 * phase of their own.
 */
type Standing = Readonly<{ writer: FoundWriter; stand: Stand; gate: Gate | null; isAtHomework: boolean }>;

export type MemberFloor = Floor & Standing;

/** The same for a change that is made through Prisma. */
export type WideMemberFloor = WideFloor & Standing;

/** Changes a room as a member, in one of the frequent ways. */
export const changeRoom = <T, Found>(
  member: Member,
  { read, judge, disturbs }: Frequent<T, Found, MemberFloor>,
): Promise<Outcome<T>> =>
  inRunningPhase(member.roomId, turnOf(member), member.receipt, {
    disturbs,
    read: (on) => Promise.all([askFor(member, on), read(on)]),
    turnAway: ([[writer]]) => turnAway(member, writer),
    judge: (floor, [[writer], found]) => {
      const standing = standingOf(floor, member, writer);
      return "ok" in standing ? standing : judge({ ...floor, ...standing }, found);
    },
  });

/** Changes a room as a member in any other way. */
export const changeRoomWidely = <T>(
  member: Member,
  work: (floor: WideMemberFloor) => Promise<Verdict<T>>,
): Promise<Outcome<T>> =>
  inRunningPhase(member.roomId, turnOf(member), member.receipt, {
    read: (on) => askFor(member, on),
    turnAway: ([writer]) => turnAway(member, writer),
    work: async (floor, [writer]) => {
      const standing = standingOf(floor, member, writer);
      return "ok" in standing ? standing : work({ ...floor, ...standing });
    },
  });

/** The same for what only a teacher of the room may do. */
export const changeRoomAsTeacher = <T>(
  member: Member,
  work: (floor: WideMemberFloor) => Promise<Verdict<T>>,
): Promise<Outcome<T>> =>
  changeRoomWidely(member, async (floor) =>
    floor.writer.role === "TEACHER" ? work(floor) : refuse("not-allowed"),
  );

/** What is answered where a member's claim does not hold, so that they can be asked who they are. */
export const unproven = refuse("lost-seat");

const askFor = ({ roomId, id, claim }: Member, on: Connection) => findWriter(on, { roomId, id, ...claim });

/** Of those who come with a claim: it goes before what they were answered once. */
function turnAway({ claim }: Member, writer: FoundWriter | undefined): Refusal | null {
  if (!claim) return null;
  if (!writer?.isProven) return unproven;
  return writer.isRemoved ? refuse("removed") : null;
}

const turnOf = ({ id, role }: Member): Turn => ({ by: id, isFirst: role === "TEACHER" });

function standingOf(floor: Floor, member: Member, writer: FoundWriter | undefined): Standing | Refusal {
  if (member.watchedBy) return refuse("read-only");
  if (!writer) return refuse("not-found");
  if (writer.isRemoved) return refuse("removed");
  const { room, clock, now } = floor;
  const lesson = { clock, isLocked: room.isLocked, isArchived: room.archivedAt !== null };
  const until = new Date(writer.homework?.until ?? 0);
  const stand =
    writer.homework && until > now ? standAtHomework(lesson, { ...writer.homework, until }) : lesson;
  const isAtHomework = stand !== lesson;
  return { writer, stand, gate: isAtHomework ? null : ownGate(floor, writer), isAtHomework };
}
