import type { z } from "zod";
import { hashSecret, newToken } from "../auth/secrets";
import { isPin } from "../classes/pins";
import type { WideFloor } from "../db/room-transaction";
import { done, type Outcome, refuse } from "../debate/outcome";
import { isPlacedAtOnce } from "../debate/sides";
import type { Side } from "../debate/vocabulary";
import { teaches, turnOf, type Visitor } from "../joining/commands";
import { hashKnocker } from "../joining/knocker-hash";
import { noteLate } from "../joining/late";
import { overJoins } from "../joining/limits";
import { findRoomId } from "../joining/queries";
import { writeToken } from "../joining/seats";
import { guessRoom, refuseWrong } from "../joining/wrong-guess";
import { inRunningPhase } from "../phases/phase-change";
import { countSides, placeSideless } from "../phases/placing";
import { beginPin, endPin } from "./limits";
import type { seatSchema } from "./schemas";

type Seat = Readonly<{ roomId: string; memberId: string; side: Side | null }>;
export type Seated = Seat & Readonly<{ token: string; rejoinKey: null }>;

/**
 * Lets a student of the room's class into their seat by their PIN, for the first time or again: it is their
 * rejoin key. That there is no such seat and that the PIN is wrong are one answer.
 */
export async function joinSeat(
  { code, seatId, pin }: z.output<typeof seatSchema>,
  visitor: Visitor,
): Promise<Outcome<Seated>> {
  const found = await guessRoom(visitor, () => findRoomId(code));
  if (!found.ok) return found;
  const roomId = found.value;
  const { seat, receipt } = visitor;
  if (teaches(seat, roomId)) return refuse("own-room");
  const over = (await overJoins(visitor)) ?? (await beginPin(visitor, roomId, seatId));
  if (over) return over;
  const token = newToken(receipt);
  let isWrong = false;
  try {
    const outcome = await inRunningPhase<Seat, never>(roomId, turnOf(visitor), receipt, {
      work: (floor) => comeIn(floor, { seatId, pin, hash: hashSecret(token), visitor }),
    });
    isWrong = !outcome.ok && outcome.reason === "wrong-pin";
    if (outcome.ok) return done({ ...outcome.value, token, rejoinKey: null });
    return isWrong ? refuseWrong("pin", "wrong-pin", visitor) : outcome;
  } finally {
    await endPin(visitor, roomId, seatId, isWrong);
  }
}

type Coming = Readonly<{ seatId: string; pin: string; hash: string; visitor: Visitor }>;

async function comeIn(floor: WideFloor, { seatId, pin, hash, visitor }: Coming) {
  const { tx, room, now } = floor;
  const member = await tx.member.findUnique({
    where: { roomId_classStudentId: { roomId: room.id, classStudentId: seatId } },
    select: {
      id: true,
      cameFrom: true,
      removal: { select: { byId: true } },
    },
  });
  const student = await tx.classStudent.findUnique({ where: { id: seatId }, select: { pin: true } });
  if (!member || !student || !isPin(student.pin, pin)) return refuse("wrong-pin");
  if (member.removal) return refuse("removed");
  const memberId = member.id;
  const isFirst = member.cameFrom === null;
  const placed = isFirst ? await settleIn(floor, memberId, hashKnocker(room.id, visitor)) : [];
  await writeToken(tx, { roomId: room.id, memberId, hash, now });
  const { side } = await tx.member.findUniqueOrThrow({
    where: { roomId_id: { roomId: room.id, id: memberId } },
    select: { side: true },
  });
  // That somebody has come is the teachers' to know; their side, where they are given one, everybody's.
  const told = placed.length > 0 ? {} : { told: ["teacher" as const] };
  const came = { topic: "member" as const, subjectId: memberId, ...told };
  return { value: { roomId: room.id, memberId, side }, events: isFirst ? [came] : [] };
}

/** Who comes for the first time is absent no more, and is given a side where the class has its sides. */
async function settleIn(floor: WideFloor, memberId: string, cameFrom: string): Promise<readonly string[]> {
  const { tx, room, clock, now } = floor;
  await tx.member.update({
    where: { roomId_id: { roomId: room.id, id: memberId } },
    data: { cameFrom, joinedAt: now },
    select: { id: true },
  });
  // Who was absent and comes to their homework was absent all the same.
  await tx.absence.deleteMany({ where: { roomId: room.id, memberId, member: { homework: null } } });
  await noteLate(floor, memberId);
  const isPlaced = isPlacedAtOnce(room.sidePolicy, clock, await countSides(tx, room.id));
  return isPlaced && !room.archivedAt ? placeSideless(floor, { only: memberId }) : [];
}
