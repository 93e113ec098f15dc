import type { z } from "zod";
import { hashSecret, newToken } from "../auth/secrets";
import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import type { WideFloor } from "../db/room-transaction";
import type { NewEvent } from "../db/room-writer";
import { nameKey } from "../debate/naming/names";
import { done, type Outcome, refuse } from "../debate/outcome";
import { isWaiting, lastOver } from "../debate/returns";
import { teaches, turnOf } from "../joining/commands";
import { overReturns } from "../joining/limits";
import { findRoomId } from "../joining/queries";
import { endSeats, writeToken } from "../joining/seats";
import { guessRoom, type Knocker, refuseWrong } from "../joining/wrong-guess";
import { changeRoomAsTeacher } from "../members/change-room";
import type { Member } from "../members/member";
import { inRunningPhase } from "../phases/phase-change";
import type { returnTargetSchema } from "./schemas";

/** Who asks: from where, the seat this browser has in the room, and the secret it asked with before. */
export type Asker = Knocker & Readonly<{ seat: Member | null; formerSecret: string | null }>;

type Asked = Readonly<{ roomId: string; secret: string }>;
type Target = z.output<typeof returnTargetSchema>;

const mostForOne = 3;
const changed: readonly NewEvent[] = [{ topic: "returns", told: ["teacher"] }];

/**
 * Asks a room's teachers to let somebody back in under the name they had. Answers with a secret for the
 * asking browser, which opens nothing until they do. A browser asks once at a time.
 */
export async function askBack(
  { code, name }: Readonly<{ code: string; name: string }>,
  asker: Asker,
): Promise<Outcome<Asked>> {
  const room = await guessRoom(asker, () => findRoomId(code));
  if (!room.ok) return room;
  const roomId = room.value;
  if (teaches(asker.seat, roomId)) return refuse("own-room");
  const over = await overReturns(asker);
  if (over) return over;
  const secret = newToken();
  const outcome = await inRunningPhase<null, never>(roomId, turnOf(asker), null, {
    work: (floor) => keepWish(floor, nameKey(name), hashSecret(secret), asker),
  });
  if (outcome.ok) return done({ roomId, secret });
  return outcome.reason === "no-such-name" ? refuseWrong("name", "no-such-name", asker) : outcome;
}

async function keepWish(floor: WideFloor, nameKey: string, hash: string, { seat, formerSecret }: Asker) {
  const memberId = await findMissed(floor, nameKey, seat);
  if (typeof memberId !== "string") return memberId;
  await clearAway(floor, formerSecret);
  const where = { roomId: floor.room.id, memberId };
  if ((await floor.tx.return.count({ where })) >= mostForOne) return refuse("too-many");
  await floor.tx.return.create({
    data: { ...where, id: newId(), hash, askedAt: floor.now },
    select: { id: true },
  });
  return { value: null, events: changed };
}

/**
 * The student or judge of this name, by id, or why they cannot be let back in. That they were removed is told
 * to themself: anybody else who asks waits as for whoever is here, and could else tell whose seat went.
 */
async function findMissed({ tx, room }: WideFloor, nameKey: string, seat: Member | null) {
  const member = await tx.member.findUnique({
    where: { roomId_nameKey: { roomId: room.id, nameKey } },
    select: { id: true, role: true, removal: { select: { byId: true } } },
  });
  if (!member || member.role === "TEACHER") return refuse("no-such-name");
  return member.removal && seat?.id === member.id ? refuse("removed") : member.id;
}

/** Wishes that hold no longer, and the one this browser had before. */
async function clearAway({ tx, room, now }: WideFloor, formerSecret: string | null): Promise<void> {
  const former = formerSecret ? [{ hash: hashSecret(formerSecret) }] : [];
  await tx.return.deleteMany({
    where: { roomId: room.id, OR: [{ askedAt: { lte: lastOver(now) } }, ...former] },
  });
}

/**
 * Lets somebody back in: the browser that asked has the member's seat, and nobody else has it any more, so
 * that a seat which was given to the wrong one is missed by the right one at once.
 */
export const letBackIn = (member: Member, { returnId }: Target): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async ({ tx, room, now }) => {
    const wish = await findWish(tx, room.id, returnId);
    if (!wish || !isWaiting(wish.askedAt, now)) return refuse("return-over");
    if (wish.member.removal) return refuse("removed");
    const seat = { roomId: room.id, memberId: wish.memberId, now };
    await endSeats(tx, seat);
    await writeToken(tx, { ...seat, hash: wish.hash });
    await tx.return.deleteMany({ where: { roomId: room.id, memberId: wish.memberId } });
    return { value: null, events: changed };
  });

/** Leaves somebody who asked outside. */
export const turnAway = (member: Member, { returnId }: Target): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async ({ tx, room }) => {
    await tx.return.deleteMany({ where: { roomId: room.id, id: returnId } });
    return { value: null, events: changed };
  });

const findWish = (tx: Transaction, roomId: string, id: string) =>
  tx.return.findUnique({
    where: { roomId_id: { roomId, id } },
    select: {
      memberId: true,
      hash: true,
      askedAt: true,
      member: { select: { removal: { select: { byId: true } } } },
    },
  });
