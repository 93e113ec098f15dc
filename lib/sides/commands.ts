import type { z } from "zod";
import { newId } from "../db/new-id";
import type { NewEvent } from "../db/room-writer";
import { assignsAll } from "../debate/draw/upheaval";
import { type Outcome, refuse } from "../debate/outcome";
import { needsSides, phaseOf } from "../debate/phases";
import { changeRefusal } from "../debate/posts";
import { choiceRefusal, isPlacedAtOnce } from "../debate/sides";
import { otherSide, type Side } from "../debate/vocabulary";
import { changeRoomAsTeacher, changeRoomWidely } from "../members/change-room";
import type { Member } from "../members/member";
import { tellingOf } from "../members/telling";
import { countSides, isDrawn, listStudents, placeSideless, writeSides } from "../phases/placing";
import { writeAbsence, writeConstraints, writePair } from "./constraints";
import { type Asked, drawAll, placingOf } from "./drawing";
import type { apartSchema, assignSchema, chooseSideSchema, placeSchema } from "./schemas";

type Wish = z.output<typeof assignSchema> & Readonly<{ asked?: Asked }>;

/** Whom sides were given to: of `all` or of those without one, `placed` had none and `moved` had another. */
export type Assigned = Readonly<{
  seed: string;
  reach: "all" | "sideless" | "nobody";
  placed: number;
  moved: number;
}>;

/**
 * Assigns the sides by a policy, which the room keeps. Until writing begins BALANCED, OPINION and CONTRARIAN
 * draw all students anew by the seed; from then on only those without a side are placed, unless `redraw` says
 * that all are meant. CHOICE lets them choose from now on; MANUAL places only those without a side. Pairs to
 * keep apart, absent members and devil's advocates, where given, replace the room's.
 */
export const assignSides = (member: Member, wish: Wish): Promise<Outcome<Assigned>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room, clock, writer } = floor;
    if (room.archivedAt) return refuse("archived");
    const { policy, seed = newId(), devilsAdvocates = room.devilsAdvocates } = wish;
    await tx.room.update({
      where: { id: room.id },
      data: { sidePolicy: policy, devilsAdvocates },
      select: { id: true },
    });
    const marked = await writeConstraints(floor, wish);
    const asked = { ...floor, room: { ...room, sidePolicy: policy, devilsAdvocates } };
    const toAll = isDrawn(policy) && assignsAll(needsSides(clock), wish.redraw === true) ? policy : null;
    const drawing = toAll
      ? await drawAll(asked, toAll, seed, wish.asked)
      : sideless(policy === "CHOICE" ? [] : await placeSideless(asked, { byId: writer.id }));
    if ("ok" in drawing) return drawing;
    const isOther = policy !== room.sidePolicy || devilsAdvocates !== room.devilsAdvocates;
    const reach = toAll ? "all" : policy === "CHOICE" ? "nobody" : "sideless";
    const { changed, moved, placed } = drawing;
    return {
      value: { seed, reach, placed, moved },
      events: [
        ...toldOf(changed),
        ...toTeachers(marked.filter((id) => !changed.includes(id))),
        isOther ? { topic: "room" } : seenByTeachers,
      ],
    };
  });

const sideless = (changed: readonly string[]) => ({ changed, moved: 0, placed: changed.length });

const toldOf = (memberIds: Iterable<string>): readonly NewEvent[] =>
  [...memberIds].map((subjectId) => ({ topic: "member", subjectId }));

/** Who is not here is the teachers' to know. */
const toTeachers = (memberIds: readonly string[]): readonly NewEvent[] =>
  memberIds.map((subjectId) => ({ topic: "member", subjectId, told: ["teacher"] }));

/** What is on the teachers' own pages alone. */
const seenByTeachers: NewEvent = { topic: "room", told: ["teacher"] };

/**
 * Gives the sides back that were there before the last draw; in a class that writes only after a question.
 * Whoever joined since then keeps theirs.
 */
export const undoDraw = (
  member: Member,
  { asked }: Readonly<{ asked?: Asked }> = {},
): Promise<Outcome<{ seed: string }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room, clock, now, writer } = floor;
    if (room.archivedAt) return refuse("archived");
    const draw = await tx.sideDraw.findFirst({
      where: { roomId: room.id, undoneAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: { id: true, seed: true, former: true, isSwapped: true },
    });
    if (!draw) return refuse("no-draw");
    const former = new Map(Object.entries(draw.former as Record<string, Side | null>));
    const isTurned = draw.isSwapped !== phaseOf(clock).allows.swap;
    const students = (await listStudents(tx, room.id)).filter(({ id }) => former.has(id));
    const sideOf = (id: string) => former.get(id) ?? null;
    const back = new Map(students.map(({ id }) => [id, isTurned ? turned(sideOf(id)) : sideOf(id)]));
    const placing = await placingOf(floor, students, back);
    const question = placing.ask(asked, { seed: draw.seed, isNeeded: placing.moved > 0 });
    if (question) return question;
    const changed = await writeSides(floor, back, writer.id);
    await tx.sideDraw.update({
      where: { roomId_id: { roomId: room.id, id: draw.id } },
      data: { undoneAt: now },
      select: { id: true },
    });
    return { value: { seed: draw.seed }, events: [...toldOf(changed), seenByTeachers] };
  });

const turned = (side: Side | null): Side | null => side && otherSide(side);

/**
 * Puts one member on a side, makes them a judge (who has none) and back, or marks them as absent and back.
 * Their posts keep the side they were written for.
 */
export const placeMember = (
  member: Member,
  { memberId, side, role, absent }: z.output<typeof placeSchema>,
): Promise<Outcome<{ memberId: string }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    const { tx, room, clock, writer } = floor;
    if (room.archivedAt) return refuse("archived");
    const target = await tx.member.findUnique({
      where: { roomId_id: { roomId: room.id, id: memberId } },
      select: { role: true },
    });
    if (!target) return refuse("not-found", { errors: { memberId: "not-found" } });
    const nextRole = role ?? target.role;
    if (target.role === "TEACHER" || (nextRole === "JUDGE" && side)) return refuse("not-allowed");
    const nextSide = nextRole === "JUDGE" ? null : side;
    const { events } = await tellingOf(floor, { memberIds: [memberId] }, async () => {
      await tx.member.update({
        where: { roomId_id: { roomId: room.id, id: memberId } },
        data: { role: nextRole },
        select: { id: true },
      });
      if (nextSide !== undefined) await writeSides(floor, new Map([[memberId, nextSide]]), writer.id);
      if (absent !== undefined) await writeAbsence(floor, [memberId], absent);
      const isWaiting = absent === false || (nextRole === "STUDENT" && side === undefined);
      const isPlaced = isWaiting && isPlacedAtOnce(room.sidePolicy, clock, await countSides(tx, room.id));
      if (isPlaced) await placeSideless(floor, { only: memberId });
    });
    const view: readonly NewEvent[] =
      nextRole === target.role ? [] : [{ topic: "view", subjectId: memberId, told: ["owner"] }];
    return { value: { memberId }, events: [...events, ...view] };
  });

/** Keeps two students apart from the next draw on, or lets them be together again. */
export const keepApart = (
  member: Member,
  pair: z.output<typeof apartSchema>,
): Promise<Outcome<{ isApart: boolean }>> =>
  changeRoomAsTeacher(member, async (floor) => {
    if (floor.room.archivedAt) return refuse("archived");
    const isApart = "apart" in pair;
    const isKnown = await writePair(floor, isApart ? pair.apart : pair.together, isApart);
    if (!isKnown) return refuse("not-found", { errors: { keepApart: "not-found" } });
    return { value: { isApart }, events: [seenByTeachers] };
  });

/**
 * A student's own choice of side, where the room lets them and the sides stay close enough. Once, until they
 * have posted.
 */
export const chooseSide = (
  member: Member,
  { side }: z.output<typeof chooseSideSchema>,
): Promise<Outcome<{ memberId: string }>> =>
  changeRoomWidely(member, async (floor) => {
    const { tx, room, writer, stand } = floor;
    const refusal = changeRefusal(stand, writer);
    if (refusal) return refusal;
    if (writer.role !== "STUDENT") return refuse("not-allowed");
    if (room.sidePolicy !== "CHOICE") return refuse("sides-by-teacher");
    const hasPosted = await tx.post.count({ where: { roomId: room.id, authorId: writer.id } });
    if (hasPosted > 0 && side !== writer.side) return refuse("not-changeable");
    const capped = choiceRefusal(side, await countSides(tx, room.id, writer.id), room.choiceCap);
    if (capped) return refuse(capped, { errors: { side: capped } });
    await writeSides(floor, new Map([[writer.id, side]]), writer.id);
    return { value: { memberId: writer.id }, events: toldOf([writer.id]) };
  });
