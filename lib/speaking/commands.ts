import type { z } from "zod";
import { newId } from "../db/new-id";
import { addDoor } from "../db/places/door";
import { type Outcome, refuse } from "../debate/outcome";
import { changeRefusal } from "../debate/posts";
import { askRefusal, callRefusal } from "../debate/speaking/may-speak";
import { bankOf, secondsFor, type TurnRow } from "../debate/speaking/turn";
import { changeRoomAsTeacher, changeRoomWidely, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { listAllMembers } from "../phases/ground-rows";
import { findPlace } from "../posts/place";
import { readWholeFloor } from "./floor-rows";
import type { scribeSchema, turnActSchema, turnSchema } from "./schemas";

type Named = Readonly<{ turnId: string }>;

const turns = [{ topic: "turns" as const }];

/** Asks to speak: freely, on a paragraph or to a post. One who waits already is refused, by the database. */
export const askToSpeak = (
  member: Member,
  { paragraphId, postId }: z.output<typeof turnSchema>,
): Promise<Outcome<Named>> =>
  changeRoomWidely(member, async (floor) => {
    const { tx, room, clock, writer, stand, now } = floor;
    const refusal = askRefusal(stand, writer);
    if (refusal) return refusal;
    const place = paragraphId || postId ? await findPlace(floor, { paragraphId, parentId: postId }) : null;
    if (place && "ok" in place)
      return postId ? refuse(place.reason, { errors: { postId: place.reason } }) : place;
    const { phaseIndex } = clock;
    const asked = { roomId: room.id, memberId: writer.id, phaseIndex, askedAt: now };
    const on = { paragraphId: place?.paragraphId, postId };
    const turnId = newId();
    const { count } = await tx.speakingTurn.createMany({
      data: [{ ...asked, ...on, id: turnId }],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("already-waiting");
    await addDoor(tx, { key: turnId, roomId: room.id });
    return { value: { turnId }, events: turns };
  });

/** Takes one's own wish to speak back, while one waits. */
export const withdrawTurn = (member: Member, { turnId }: Named): Promise<Outcome<Named>> =>
  changeRoomWidely(member, async (floor) => {
    const { tx, room, writer, stand } = floor;
    const where = { roomId: room.id, id: turnId, memberId: writer.id };
    const found = await tx.speakingTurn.findFirst({ where, select: { state: true } });
    if (!found) return refuse("not-found");
    const refusal = changeRefusal(stand, writer);
    if (refusal) return refusal;
    const { count } = await tx.speakingTurn.deleteMany({ where: { ...where, state: "waiting" } });
    return count === 0 ? refuse("not-changeable") : { value: { turnId }, events: turns };
  });

/** Calls whom a teacher wants to hear, ends a turn, or passes over somebody who waits or does not come. */
export const changeTurn = (
  member: Member,
  { turnId, act }: z.output<typeof turnActSchema>,
): Promise<Outcome<Named>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { clock, writer, stand } = floor;
    const all = await listTurns(floor);
    const turn = all.find(({ id, isRemoved }) => id === turnId && !isRemoved);
    if (!turn) return refuse("not-found");
    if (act === "call") return call(floor, turn, all);
    const refusal = changeRefusal(stand, writer);
    if (refusal) return refusal;
    const from: readonly TurnRow["state"][] = act === "end" ? ["speaking"] : ["waiting", "speaking"];
    const { count } = await floor.tx.speakingTurn.updateMany({
      where: { roomId: floor.room.id, id: turnId, state: { in: [...from] } },
      data: { state: act === "end" ? "spoken" : "skipped", endedAt: clock.pausedAt ?? floor.now },
    });
    return count === 0 ? refuse("not-changeable") : { value: { turnId }, events: turns };
  });

/** Nobody is called while another one speaks: an index of the database holds it, whoever asks. */
async function call(floor: WideMemberFloor, turn: TurnRow, all: readonly TurnRow[]) {
  const { tx, room, clock, writer, stand, now } = floor;
  const times = clock.phases[clock.phaseIndex]?.allows.floor;
  const here = all.filter(({ phaseIndex }) => phaseIndex === clock.phaseIndex);
  const bank = times ? bankOf(here, times) : null;
  const refusal = callRefusal(stand, writer, turn, bank);
  if (refusal) return refusal;
  const seconds = times && bank && turn.side ? secondsFor(bank, turn.side, times) : 0;
  const endsAt = new Date(now.getTime() + seconds * 1000);
  // Whoever was removed while they spoke does so no more.
  await tx.$executeRaw`UPDATE "SpeakingTurn" t SET state = 'spoken', "endedAt" = ${now} FROM "Removal" r
    WHERE t."roomId" = ${room.id} AND t.state = 'speaking' AND r."roomId" = t."roomId" AND r."memberId" = t."memberId"`;
  const called =
    await tx.$executeRaw`UPDATE "SpeakingTurn" SET state = 'speaking', side = ${turn.side}::"Side",
      "startedAt" = ${now}, "endsAt" = ${endsAt}
    WHERE "roomId" = ${room.id} AND id = ${turn.id} AND state = 'waiting' AND NOT EXISTS (
      SELECT FROM "SpeakingTurn" other WHERE other."roomId" = ${room.id} AND other.state = 'speaking')`;
  if (called > 0) return { value: { turnId: turn.id }, events: turns };
  return refuse("somebody-speaks", {
    about: here.flatMap(({ state, name }) => (state === "speaking" ? [name] : [])),
  });
}

/** Names the student who notes turns beside the teachers, or nobody. */
export const nameScribe = (
  member: Member,
  { memberId }: z.output<typeof scribeSchema>,
): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async ({ tx, room: { id: roomId }, writer, stand, now }) => {
    const refusal = changeRefusal(stand, writer);
    if (refusal) return refusal;
    if (memberId === null) {
      await tx.scribe.deleteMany({ where: { roomId } });
      return { value: null, events: turns };
    }
    const where = { roomId, id: memberId, role: "STUDENT" as const, removal: null, name: { not: "" } };
    if ((await tx.member.count({ where })) === 0)
      return refuse("not-found", { errors: { memberId: "not-found" } });
    const named = { memberId, byId: writer.id, createdAt: now };
    await tx.scribe.upsert({
      where: { roomId },
      create: { roomId, ...named },
      update: named,
      select: { roomId: true },
    });
    return { value: null, events: turns };
  });

/** A room's turns, as a change of it finds them. */
export const listTurns = async (floor: WideMemberFloor): Promise<readonly TurnRow[]> =>
  (await readWholeFloor(floor.tx, await askedOf(floor))).turns;

const askedOf = async (floor: WideMemberFloor) => ({
  roomId: floor.room.id,
  names: floor.room.names,
  clock: floor.clock,
  members: await listAllMembers(floor),
});
