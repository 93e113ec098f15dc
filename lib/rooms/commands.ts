import type { z } from "zod";
import { deleteReceiptsOf } from "../db/receipts";
import type { NewEvent } from "../db/room-writer";
import { type Outcome, refuse } from "../debate/outcome";
import {
  type Clock,
  endClockAt,
  extendClock,
  pauseClock,
  phaseIndexFor,
  resumeClock,
  startPhase,
} from "../debate/phases";
import { beginningRefusal } from "../debate/points/points";
import { changeRoomAsTeacher, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { letNamesThrough } from "../members/names";
import { drawPseudonymsAnew } from "../members/pseudonym";
import { isWritten } from "../motions/queries";
import { showResults, writeClock } from "../phases/phase-change";
import { findWords } from "../word-filter/found-words";
import { type Counts, moveRoom } from "./move-room";
import type { phaseSchema, roomChangeSchema } from "./schemas";
import { columnsOf } from "./settings-columns";

/**
 * The teacher's hand on the clock: to a phase, pause and resume, more time. Sides are given where writing
 * begins.
 */
export const changePhase = (
  member: Member,
  wish: z.output<typeof phaseSchema>,
): Promise<Outcome<{ phase: string }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    if (floor.room.archivedAt) return refuse("archived");
    const { clock, now } = floor;
    const here = clock.phases[clock.phaseIndex]?.key ?? "";
    if ("showResults" in wish) return { value: { phase: here }, events: await showResults(floor) };
    if ("to" in wish && wish.from !== undefined && wish.from !== here)
      return { value: { phase: here }, events: [] };
    const index = "to" in wish ? phaseIndexFor(clock, wish.to) : clock.phaseIndex;
    if (index === null) return refuse("invalid", { errors: { to: "no-such-phase" } });
    const next = "to" in wish ? startPhase(clock, index, now) : changeClock(clock, wish, now);
    if (!next) return refuse("invalid", { errors: { endsAt: "past" } });
    const missing = beginningRefusal(next, { isChosen: await isWritten(floor.room) });
    if (missing) return missing;
    const events = await writeClock(floor, next, floor.writer.id);
    return { value: { phase: next.phases[next.phaseIndex]?.key ?? "" }, events };
  });

type ClockWish = Exclude<z.output<typeof phaseSchema>, { to: string } | { showResults: true }>;

/** A wall is open: it says so when it opens, and then every minute. */
export const keepWall = (member: Member): Promise<Outcome<null>> =>
  changeRoomAsTeacher(member, async ({ tx, room, now }) => {
    await tx.room.update({ where: { id: room.id }, data: { wallSeenAt: now }, select: { id: true } });
    return { value: null, events: [] };
  });

function changeClock(clock: Clock, wish: ClockWish, now: Date): Clock | null {
  if ("pause" in wish) return wish.pause ? pauseClock(clock, now) : resumeClock(clock, now);
  return "endsAt" in wish ? endClockAt(clock, wish.endsAt, now) : extendClock(clock, wish.extendSeconds, now);
}

type Changed = Readonly<{ roomId: string; anchors?: Counts }>;

/**
 * Changes a room's title, settings, archive or revision. Whether names are hidden is settled once a student
 * has posted. Names that wait are let through where none waits any more, but for those in which the word
 * filter finds something. A room that was about to be deleted stays.
 */
export const changeRoomSettings = (
  member: Member,
  change: z.output<typeof roomChangeSchema>,
): Promise<Outcome<Changed>> =>
  changeRoomAsTeacher<Changed>(member, async (floor) => {
    const { tx, room, now } = floor;
    const settings = change.settings ?? {};
    const isRenaming = settings.names !== undefined && settings.names !== room.names;
    if (isRenaming && (await hasStudentPost(floor)))
      return refuse("names-fixed", { errors: { names: "names-fixed" } });
    const move = change.revision === undefined ? null : await moveRoom(floor, change.revision);
    if (move && "ok" in move) return move;
    if (isRenaming && settings.names === "PSEUDONYM") await drawPseudonymsAnew(floor.tx, room);
    const archive =
      change.archived === undefined ? {} : { archivedAt: change.archived ? (room.archivedAt ?? now) : null };
    await tx.room.update({
      where: { id: room.id },
      data: { title: change.title, ...columnsOf(settings), ...archive },
      select: { id: true },
    });
    await tx.ending.deleteMany({ where: { roomId: room.id } });
    const isOther = (key: "writeFirst" | "sayItBack") =>
      settings[key] !== undefined && settings[key] !== room[key];
    const isSeenAnew =
      isRenaming || isOther("writeFirst") || isOther("sayItBack") || change.archived !== undefined;
    const filter = { ...room, ...settings };
    const shown =
      settings.namesWait === false
        ? await letNamesThrough(floor, undefined, (name) => findWords(filter, [name]).length > 0)
        : [];
    const moved = move?.events ?? [];
    const events = [{ topic: "room" as const }, ...(isSeenAnew ? seenAnew : []), ...shown, ...moved];
    return { value: { roomId: room.id, ...(move && { anchors: move.anchors }) }, events };
  });

/** What the room asks of its phase has changed, and with it what members see. */
const seenAnew: readonly NewEvent[] = [{ topic: "phase" }, { topic: "view" }];

const hasStudentPost = async ({ tx, room }: WideMemberFloor): Promise<boolean> =>
  (await tx.post.findFirst({
    where: { roomId: room.id, author: { role: { not: "TEACHER" } } },
    select: { id: true },
  })) !== null;

/** Deletes the room and all its personal data. Only the owner may. */
export const deleteRoom = (member: Member): Promise<Outcome<{ roomId: string }>> =>
  changeRoomAsTeacher(member, async ({ tx, room: { id: roomId } }) => {
    const gone = await tx.room.deleteMany({
      where: { id: roomId, owner: { members: { some: { roomId, id: member.id, role: "TEACHER" } } } },
    });
    if (gone.count === 0) return refuse("not-allowed");
    await deleteReceiptsOf(tx, [roomId]);
    return { value: { roomId }, events: [] };
  });
