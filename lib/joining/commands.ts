import type { z } from "zod";
import { hashSecret, newRejoinKey, newToken } from "../auth/secrets";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import type { Receipt } from "../db/receipts";
import type { Floor, NewEvent } from "../db/room-transaction";
import { nameKey } from "../debate/naming/names";
import { done, type Outcome, refuse } from "../debate/outcome";
import { needsSides, phaseOf } from "../debate/phases";
import { type SideCounts, smallerSide } from "../debate/sides";
import type { Side } from "../debate/vocabulary";
import { changeRoomAsTeacher } from "../members/change-room";
import type { Member } from "../members/member";
import { drawPseudonym } from "../members/pseudonym";
import { inRunningPhase } from "../phases/phase-change";
import { countSides } from "../phases/placing";
import { type Knocking, refuseWrong } from "./knock";
import type { joinSchema } from "./schemas";

type Join = z.output<typeof joinSchema>;

/** Who comes in: with the seat that this browser already has in the room. */
export type Visitor = Knocking & Readonly<{ seat: Member | null; receipt: Receipt | null }>;

type Seat = Readonly<{ roomId: string; memberId: string; side: Side | null }>;
export type Joined = Seat & Readonly<{ token: string; rejoinKey: string }>;

const mostMembers = 500;
const tokenDays = 200;

/**
 * Lets somebody into the room behind a code: as a new student, or with a rejoin key as the member they were.
 */
export async function joinRoom(join: Join, visitor: Visitor): Promise<Outcome<Joined>> {
  const room = await db.room.findUnique({ where: { code: join.code }, select: { id: true } });
  if (!room) return refuseWrong("no-such-code", "code", visitor);
  const { seat, receipt } = visitor;
  if (
    seat?.roomId === room.id &&
    !seat.isRemoved &&
    !join.rejoinKey &&
    nameKey(seat.name) === nameKey(join.name)
  ) {
    return refuse("already-joined");
  }
  const token = newToken(receipt);
  const rejoinKey = join.rejoinKey ?? newRejoinKey(receipt);
  const outcome = await inRunningPhase<Seat>(room.id, "update", receipt, (floor) =>
    join.rejoinKey ? comeBack(floor, join.rejoinKey, token) : sitDown(floor, join.name, token, rejoinKey),
  );
  if (outcome.ok) {
    const { roomId, memberId, side } = outcome.value;
    return done({ token, rejoinKey, roomId, memberId, side });
  }
  return outcome.reason === "wrong-rejoin-key"
    ? refuseWrong("wrong-rejoin-key", "rejoinKey", visitor)
    : outcome;
}

async function comeBack({ tx, room, now }: Floor, rejoinKey: string, token: string) {
  const member = await tx.member.findFirst({
    where: { roomId: room.id, rejoinKeyHash: hashSecret(rejoinKey) },
    select: { id: true, side: true, removal: { select: { byId: true } } },
  });
  if (!member) return refuse("wrong-rejoin-key");
  if (member.removal) return refuse("removed");
  await writeToken(tx, { roomId: room.id, memberId: member.id, token, now });
  return { value: { roomId: room.id, memberId: member.id, side: member.side }, events: [] };
}

async function sitDown({ tx, room, clock, now }: Floor, name: string, token: string, rejoinKey: string) {
  if (room.archivedAt) return refuse("archived");
  if (room.isLocked) return refuse("room-locked");
  if ((await tx.member.count({ where: { roomId: room.id } })) >= mostMembers) return refuse("room-full");
  const memberId = newId();
  const counts = await countSides(tx, room.id);
  const isLate = needsSides(clock) || (room.sidePolicy === "BALANCED" && hasSides(counts));
  const side = isLate ? smallerSide(counts, memberId) : null;
  const pseudonym = await drawPseudonym(tx, room.id);
  const seat = {
    roomId: room.id,
    id: memberId,
    role: "STUDENT",
    side,
    name,
    nameKey: nameKey(name),
    pseudonym,
    joinedAt: now,
  } as const;
  const added = await tx.member.createMany({
    data: [{ ...seat, rejoinKeyHash: hashSecret(rejoinKey) }],
    skipDuplicates: true,
  });
  if (added.count === 0) return refuse("name-taken", { errors: { name: "name-taken" } });
  await writeToken(tx, { roomId: room.id, memberId, token, now });
  const turnout: readonly NewEvent[] = phaseOf(clock).ballot ? [{ topic: "turnout" }] : [];
  return {
    value: { roomId: room.id, memberId, side },
    events: [{ topic: "member" as const, subjectId: memberId }, ...turnout],
  };
}

const hasSides = (counts: SideCounts): boolean => counts.PROPOSITION + counts.OPPOSITION > 0;

type NewToken = Readonly<{ roomId: string; memberId: string; token: string; now: Date }>;

async function writeToken(tx: Transaction, { roomId, memberId, token, now }: NewToken): Promise<void> {
  const expiresAt = new Date(now.getTime() + tokenDays * 86_400_000);
  await tx.token.create({
    data: { id: newId(), hash: hashSecret(token), roomId, memberId, label: "join", expiresAt },
    select: { id: true },
  });
}

/** Gives a student a new rejoin key and ends every token of the old one: who holds the old key is out. */
export const resetRejoinKey = (
  member: Member,
  { memberId }: { memberId: string },
): Promise<Outcome<{ memberId: string; rejoinKey: string }>> =>
  changeRoomAsTeacher(member, async ({ tx, room, now }) => {
    const rejoinKey = newRejoinKey();
    const changed = await tx.member.updateMany({
      where: { roomId: room.id, id: memberId, role: { not: "TEACHER" } },
      data: { rejoinKeyHash: hashSecret(rejoinKey) },
    });
    if (changed.count === 0) return refuse("not-found");
    await tx.token.updateMany({
      where: { roomId: room.id, memberId, revokedAt: null },
      data: { revokedAt: now },
    });
    return { value: { memberId, rejoinKey }, events: [] };
  });
