import type { z } from "zod";
import { hashRejoinKey, hashSecret, newRejoinKey, newToken } from "../auth/secrets";
import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import type { Receipt } from "../db/receipts";
import type { Turn, WideFloor } from "../db/room-transaction";
import type { NewEvent } from "../db/room-writer";
import { isLikeTeacher } from "../debate/naming/like-a-teacher";
import { nameKey } from "../debate/naming/names";
import { done, type Outcome, type Refusal, refuse } from "../debate/outcome";
import { phaseOf } from "../debate/phases";
import type { MemberRow } from "../debate/rows";
import { isPlacedAtOnce, smallerSide } from "../debate/sides";
import type { Side } from "../debate/vocabulary";
import { changeRoomAsTeacher } from "../members/change-room";
import type { Member } from "../members/member";
import { drawPseudonym } from "../members/pseudonym";
import { inRunningPhase } from "../phases/phase-change";
import { countSides } from "../phases/placing";
import { findWords } from "../word-filter/found-words";
import { hashKnocker } from "./knocker-hash";
import { noteLate } from "./late";
import { giveKeyBack, giveSeatBack, overJoins, overKeys, overSeats } from "./limits";
import { findRoomId } from "./queries";
import type { joinSchema } from "./schemas";
import { endSeats, writeToken } from "./seats";
import { guessRoom, type Knocker, refuseWrong } from "./wrong-guess";

type Join = z.output<typeof joinSchema>;

/** Who knocks: for the limits on wrong codes, and the seat this browser already has in the room. */
export type Visitor = Knocker & Readonly<{ seat: Member | null; receipt: Receipt | null }>;

type Seat = Readonly<{ roomId: string; memberId: string; side: Side | null }>;
export type Joined = Seat & Readonly<{ token: string; rejoinKey: string }>;

const mostMembers = 500;

/**
 * Lets somebody into the room behind a code: as a new student, or with a rejoin key as the member they were.
 * A teacher of the room takes no seat in it: they would stay the teacher, and leave a student who is nobody.
 */
export async function joinRoom(join: Join, visitor: Visitor): Promise<Outcome<Joined>> {
  const room = await guessRoom(visitor, () => findRoomId(join.code));
  if (!room.ok) return room;
  const roomId = room.value;
  const { seat, receipt } = visitor;
  if (teaches(seat, roomId)) return refuse("own-room");
  if (
    seat?.roomId === roomId &&
    !seat.isRemoved &&
    !join.rejoinKey &&
    nameKey(seat.name) === nameKey(join.name)
  ) {
    return refuse("already-joined");
  }
  const { rejoinKey: key } = join;
  const over =
    (await overJoins(visitor)) ?? (await (key ? overKeys(roomId, visitor) : overSeats(visitor, roomId)));
  if (over) return over;
  const token = newToken(receipt);
  const rejoinKey = key ?? newRejoinKey(receipt);
  const outcome = await inRunningPhase<Seat, never>(roomId, turnOf(visitor), receipt, {
    work: (floor) =>
      key ? comeBack(floor, key, token) : sitDown(floor, join.name, visitor, token, rejoinKey),
  });
  if (outcome.ok) {
    if (key) await giveKeyBack(roomId, visitor);
    const { memberId, side } = outcome.value;
    return done({ token, rejoinKey, roomId, memberId, side });
  }
  if (!key) await giveSeatBack(visitor, roomId);
  return outcome.reason === "wrong-rejoin-key"
    ? refuseWrong("rejoinKey", "wrong-rejoin-key", visitor)
    : outcome;
}

/** A browser's turn, whoever it says it is. */
export const turnOf = ({ address, browserId }: Knocker): Turn => ({
  by: `${address} ${browserId}`,
  isFirst: false,
});

/** Whether who knocks is a teacher of the room. */
export const teaches = (seat: Member | null, roomId: string): boolean =>
  seat?.roomId === roomId && seat.role === "TEACHER";

async function comeBack({ tx, room, now }: WideFloor, rejoinKey: string, token: string) {
  const member = await tx.member.findFirst({
    where: { roomId: room.id, rejoinKeyHash: hashRejoinKey(room.id, rejoinKey) },
    select: { id: true, side: true, removal: { select: { byId: true } } },
  });
  if (!member) return refuse("wrong-rejoin-key");
  if (member.removal) return refuse("removed");
  await writeToken(tx, { roomId: room.id, memberId: member.id, hash: hashSecret(token), now });
  return { value: { roomId: room.id, memberId: member.id, side: member.side }, events: [] };
}

async function sitDown(
  { tx, room, clock, now }: WideFloor,
  name: string,
  visitor: Visitor,
  token: string,
  rejoinKey: string,
) {
  if (room.archivedAt) return refuse("archived");
  if (room.isLocked) return refuse("room-locked");
  if (!room.freeNames) return refuse(room.classId === null ? "door-closed" : "class-only");
  const members = await tx.member.findMany({
    where: { roomId: room.id },
    select: { role: true, name: true, pseudonym: true, removal: { select: { byId: true } } },
  });
  const teachers = members.filter(({ role }) => role === "TEACHER").map((teacher) => teacher.name);
  if (isLikeTeacher(name, teachers)) return refuse("name-taken", { errors: { name: "name-like-teacher" } });
  if (members.filter(({ removal }) => !removal).length >= mostMembers) return refuse("room-full");
  const memberId = newId();
  const counts = await countSides(tx, room.id);
  const side = isPlacedAtOnce(room.sidePolicy, clock, counts) ? smallerSide(counts, memberId) : null;
  const pseudonym = await drawPseudonym(tx, room, members);
  const seat = {
    roomId: room.id,
    id: memberId,
    role: "STUDENT",
    side,
    name,
    nameKey: nameKey(name),
    pseudonym,
    isNameWaiting: room.namesWait || findWords(room, [name]).length > 0,
    joinedAt: now,
  } as const;
  const added = await tx.member.createMany({
    data: [
      {
        ...seat,
        rejoinKeyHash: hashRejoinKey(room.id, rejoinKey),
        cameFrom: hashKnocker(room.id, visitor),
      },
    ],
    skipDuplicates: true,
  });
  if (added.count === 0) return refuseName(tx, room.id, seat.nameKey);
  await writeToken(tx, { roomId: room.id, memberId, hash: hashSecret(token), now });
  if (side)
    await tx.placement.create({
      data: { roomId: room.id, memberId, former: null, side, byId: null, createdAt: now },
      select: { memberId: true },
    });
  const placed = side && { from: null, to: side, isOwnChoice: false, at: now };
  const row: MemberRow = {
    id: memberId,
    role: "STUDENT",
    side,
    name,
    pseudonym,
    isNameWaiting: seat.isNameWaiting,
    joinedAt: now,
    homework: null,
    hasDigest: await noteLate({ tx, room, clock, now }, memberId),
    isMuted: false,
    muteReason: null,
    isRemoved: false,
    isAbsent: false,
    isExpected: false,
    placed,
  };
  const turnout: readonly NewEvent[] = phaseOf(clock).allows.ballot ? [{ topic: "turnout" }] : [];
  return {
    value: { roomId: room.id, memberId, side },
    events: [{ topic: "member" as const, subjectId: memberId }, ...turnout],
    rows: { members: [row] },
  };
}

/** Who has the name may be the one who asks; the teacher is not. */
async function refuseName(tx: Transaction, roomId: string, nameKey: string): Promise<Refusal> {
  const holder = await tx.member.findUnique({
    where: { roomId_nameKey: { roomId, nameKey } },
    select: { role: true },
  });
  const reason = holder?.role === "TEACHER" ? "name-like-teacher" : "name-taken";
  return refuse("name-taken", { errors: { name: reason } });
}

/** Gives a student a new rejoin key and ends every token of the old one: who holds the old key is out. */
export const resetRejoinKey = (
  member: Member,
  { memberId }: { memberId: string },
): Promise<Outcome<{ memberId: string; rejoinKey: string }>> =>
  changeRoomAsTeacher(member, async ({ tx, room }) => {
    const rejoinKey = newRejoinKey();
    const changed = await tx.member.updateMany({
      where: { roomId: room.id, id: memberId, role: { not: "TEACHER" } },
      data: { rejoinKeyHash: hashRejoinKey(room.id, rejoinKey) },
    });
    if (changed.count === 0) return refuse("not-found");
    await endSeats(tx, { roomId: room.id, memberId });
    return { value: { memberId, rejoinKey }, events: [] };
  });
