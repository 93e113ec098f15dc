import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import type { WideFloor } from "../db/room-transaction";
import { type Drawn, drawSides } from "../debate/draw/draw";
import { phaseOf } from "../debate/phases";
import type { SideCounts } from "../debate/sides";
import type { Choice, Side, SidePolicy } from "../debate/vocabulary";

/** A student of a room, gone or not here or not, and how they voted at first. */
type Student = Readonly<{
  id: string;
  side: Side | null;
  isRemoved: boolean;
  isAbsent: boolean;
  opening: Choice | null;
}>;

export type DrawnPolicy = Exclude<SidePolicy, "CHOICE" | "MANUAL">;

/** Whether a policy draws sides by itself, rather than leaving it to students or the teacher. */
export const isDrawn = (policy: SidePolicy): policy is DrawnPolicy =>
  policy !== "CHOICE" && policy !== "MANUAL";

/** How many students of a room are on each side. The room's row must be locked. */
export async function countSides(tx: Transaction, roomId: string, exceptId = ""): Promise<SideCounts> {
  const found = await tx.member.groupBy({
    by: ["side"],
    where: { roomId, role: "STUDENT", removal: null, id: { not: exceptId } },
    _count: { _all: true },
  });
  const on = (side: Side) => found.find((group) => group.side === side)?._count._all ?? 0;
  return { PROPOSITION: on("PROPOSITION"), OPPOSITION: on("OPPOSITION") };
}

export const listStudents = (tx: Transaction, roomId: string): Promise<readonly Student[]> =>
  tx.$queryRaw<Student[]>`
    SELECT m.id, m.side::text, r."memberId" IS NOT NULL AS "isRemoved", a."memberId" IS NOT NULL AS "isAbsent",
      b.choice::text AS opening
    FROM "Member" m
    LEFT JOIN "Removal" r ON r."roomId" = m."roomId" AND r."memberId" = m.id
    LEFT JOIN "Absence" a ON a."roomId" = m."roomId" AND a."memberId" = m.id
    LEFT JOIN "Ballot" b ON b."roomId" = m."roomId" AND b."memberId" = m.id AND b.stage = 'OPENING'
    WHERE m."roomId" = ${roomId} AND m.role = 'STUDENT'`;

/** Whether sides are drawn for them. */
export const isHere = ({ isRemoved, isAbsent }: Student): boolean => !isRemoved && !isAbsent;

/** Draws everybody who is here anew by a policy, as the room's constraints allow. */
export const drawAnew = async (
  { tx, room }: Pick<WideFloor, "tx" | "room">,
  students: readonly Student[],
  policy: DrawnPolicy,
  seed: string,
): Promise<Drawn> =>
  drawSides({
    seed,
    policy,
    members: students.filter(isHere),
    keepApart: await listKeptApart(tx, room.id),
    devilsAdvocates: room.devilsAdvocates,
  });

/**
 * Gives every student without a side one by the room's policy, the smaller side first. Constraints that
 * cannot be met do not hold up the debate. Answers who was placed. `only`: whom to place, in place of all;
 * `byId`: the teacher who asks for it, where it is not the room.
 */
export async function placeSideless(
  floor: WideFloor,
  { only, byId = null }: Readonly<{ only?: string; byId?: string | null }> = {},
): Promise<readonly string[]> {
  const { tx, room } = floor;
  const students = await listStudents(tx, room.id);
  const candidates = students.filter(isHere);
  const sideless = candidates.filter(({ id, side }) => side === null && id === (only ?? id));
  if (sideless.length === 0) return [];
  const placed = new Map(candidates.flatMap(({ id, side }) => (side ? [[id, side] as const] : [])));
  const policy = isDrawn(room.sidePolicy) ? room.sidePolicy : "BALANCED";
  // A seed that nobody knows: who could draw again could tell more from the sides than they say.
  const seed = newId();
  const wish = { seed, policy, members: sideless, placed };
  const devilsAdvocates = placed.size === 0 ? room.devilsAdvocates : 0;
  const drawn = drawSides({ ...wish, keepApart: await listKeptApart(tx, room.id), devilsAdvocates });
  const fallback = drawn.ok ? drawn : drawSides(wish);
  if (!fallback.ok) throw new Error("a draw without constraints was refused");
  if (placed.size === 0 || byId) await keepDraw(floor, students, policy, seed, byId);
  return writeSides(floor, fallback.sides, byId);
}

async function listKeptApart(
  tx: Transaction,
  roomId: string,
): Promise<readonly (readonly [string, string])[]> {
  const pairs = await tx.keepApart.findMany({ where: { roomId }, select: { memberId: true, otherId: true } });
  return pairs.map(({ memberId, otherId }) => [memberId, otherId] as const);
}

/**
 * Puts members on sides, and keeps of each whose side is another now where they were and
 * who did it (null: the room). Answers who they are.
 */
export async function writeSides(
  { tx, room, now }: Pick<WideFloor, "tx" | "room" | "now">,
  placing: ReadonlyMap<string, Side | null>,
  byId: string | null,
): Promise<readonly string[]> {
  const [ids, sides] = [[...placing.keys()], [...placing.values()]];
  const changed = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Placement" ("roomId", "memberId", former, side, "byId", "createdAt")
    SELECT m."roomId", m.id, m.side, placed.side::"Side", ${byId}, ${now}
    FROM unnest(${ids}::text[], ${sides}::text[]) AS placed (id, side)
    JOIN "Member" m ON m."roomId" = ${room.id} AND m.id = placed.id
    WHERE m.side IS DISTINCT FROM placed.side::"Side"
    ON CONFLICT ("roomId", "memberId") DO UPDATE
      SET former = excluded.former, side = excluded.side, "byId" = excluded."byId", "createdAt" = excluded."createdAt"
    RETURNING "memberId" AS id`;
  if (changed.length > 0)
    await tx.$executeRaw`UPDATE "Member" m SET side = placed.side::"Side"
      FROM unnest(${ids}::text[], ${sides}::text[]) AS placed (id, side)
      WHERE m."roomId" = ${room.id} AND m.id = placed.id AND m.side IS DISTINCT FROM placed.side::"Side"`;
  return changed.map(({ id }) => id);
}

/** Keeps who was on which side before a draw, so that it can be undone. */
export async function keepDraw(
  { tx, room, clock, now }: WideFloor,
  students: readonly Student[],
  policy: SidePolicy,
  seed: string,
  byId: string | null,
): Promise<void> {
  const former = Object.fromEntries(students.map(({ id, side }) => [id, side]));
  const isSwapped = phaseOf(clock).allows.swap;
  await tx.sideDraw.create({
    data: { roomId: room.id, id: newId(), policy, seed, former, isSwapped, byId, createdAt: now },
    select: { id: true },
  });
}

/** Puts every student on the other side. Answers who they are. */
export async function swapSides({ tx, room }: Pick<WideFloor, "tx" | "room">): Promise<readonly string[]> {
  const swapped = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Member" SET side = (CASE side WHEN 'PROPOSITION' THEN 'OPPOSITION' ELSE 'PROPOSITION' END)::"Side"
    WHERE "roomId" = ${room.id} AND role = 'STUDENT' AND side IS NOT NULL RETURNING id`;
  return swapped.map(({ id }) => id);
}
