import { createHash } from "node:crypto";
import type { DrawRefusal } from "../debate/draw/draw";
import { asksFirst, movesTo, type Placed, upheavalOf } from "../debate/draw/upheaval";
import { type Refusal, refuse } from "../debate/outcome";
import { needsSides } from "../debate/phases";
import type { Side } from "../debate/vocabulary";
import type { WideMemberFloor } from "../members/change-room";
import { type DrawnPolicy, drawAnew, isHere, keepDraw, listStudents, writeSides } from "../phases/placing";

/**
 * What a teacher was asked before the sides of a class that writes change: the mark of the question that was
 * answered with yes, null where none was asked yet, undefined where the wish itself says that all may change.
 */
export type Asked = string | null | undefined;

/** Who is on another side now, how many of them had one before, and how many had none. */
type Drawing = Readonly<{ changed: readonly string[]; moved: number; placed: number }>;

/**
 * Draws everybody who is here, in a class that writes only after a question. By opinion there is nothing to
 * draw while nobody has voted: all wait for the first phase of writing.
 */
export async function drawAll(
  floor: WideMemberFloor,
  policy: DrawnPolicy,
  seed: string,
  asked: Asked,
): Promise<Drawing | Refusal> {
  const { tx, room, clock, writer } = floor;
  const students = await listStudents(tx, room.id);
  const hasVoted = students.some((student) => isHere(student) && student.opening !== null);
  const waits = policy !== "BALANCED" && !needsSides(clock) && !hasVoted;
  const drawn = waits ? null : await drawAnew(floor, students, policy, seed);
  if (drawn && !drawn.ok) return refuseDraw(floor, drawn.refusal);
  const ids = students.flatMap(({ id, isRemoved }) => (isRemoved ? [] : [id]));
  const next = new Map(ids.map((id) => [id, drawn?.sides.get(id) ?? null]));
  const placing = await placingOf(floor, students, next);
  const question = placing.ask(asked, { seed, isNeeded: true });
  if (question) return question;
  await keepDraw(floor, students, policy, seed, writer.id);
  const changed = await writeSides(floor, next, writer.id);
  return { changed, moved: placing.moved, placed: placing.placed };
}

/**
 * What new sides do to a class, and the question that a teacher is asked first where there is one. Its mark
 * is of all that it says: whoever says yes to it gets nothing else.
 */
export async function placingOf(
  { tx, room, clock }: WideMemberFloor,
  students: readonly Omit<Placed, "hasPosted">[],
  next: ReadonlyMap<string, Side | null>,
) {
  const authors = await tx.post.groupBy({ by: ["authorId"], where: { roomId: room.id } });
  const writers = new Set(authors.map(({ authorId }) => authorId));
  const class_ = students.map(({ id, side }) => ({ id, side, hasPosted: writers.has(id) }));
  const { moved, posted, placed } = upheavalOf(class_, next);
  const ask = (asked: Asked, { seed, isNeeded }: Readonly<{ seed: string; isNeeded: boolean }>) => {
    const moves = movesTo(class_, next).map((one) => [one.id, one.side, next.get(one.id), one.hasPosted]);
    const mark = createHash("sha256").update(JSON.stringify(moves.toSorted())).digest("hex");
    return asksFirst(needsSides(clock), asked, { mark, isNeeded })
      ? refuse("moves-the-class", { about: [mark, seed, ...[moved, posted, placed].map(String)] })
      : null;
  };
  return { moved, placed, ask };
}

/** Says who or what stands in the way of a draw. */
async function refuseDraw({ tx, room }: WideMemberFloor, refusal: DrawRefusal): Promise<Refusal> {
  if (refusal.reason === "too-few-devils")
    return refuse(refusal.reason, {
      errors: { devilsAdvocates: refusal.reason },
      about: [String(refusal.found)],
    });
  const circle = await tx.member.findMany({
    where: { roomId: room.id, id: { in: [...refusal.memberIds] } },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return refuse(refusal.reason, {
    errors: { keepApart: refusal.reason },
    about: circle.map(({ name }) => name),
  });
}
