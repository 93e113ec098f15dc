import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import type { WideFloor } from "../db/room-transaction";
import { type Drawn, drawSides } from "../debate/draw/draw";
import { phaseOf } from "../debate/phases";
import type { SideCounts } from "../debate/sides";
import type { Choice, Side, SidePolicy } from "../debate/vocabulary";

type Candidate = Readonly<{ id: string; side: Side | null; opening: Choice | null }>;

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

/** The students who are here, and how each voted at first. */
export async function listCandidates(tx: Transaction, roomId: string): Promise<readonly Candidate[]> {
  const found = await tx.member.findMany({
    where: { roomId, role: "STUDENT", removal: null, absence: null },
    select: { id: true, side: true, ballots: { where: { stage: "OPENING" }, select: { choice: true } } },
  });
  return found.map(({ id, side, ballots }) => ({ id, side, opening: ballots[0]?.choice ?? null }));
}

/** Draws everybody anew by a policy, as the room's constraints allow. */
export async function drawAnew(
  { tx, room }: Pick<WideFloor, "tx" | "room">,
  policy: DrawnPolicy,
  seed: string,
): Promise<Drawn> {
  const members = await listCandidates(tx, room.id);
  return drawSides({
    seed,
    policy,
    members,
    keepApart: await listKeptApart(tx, room.id),
    devilsAdvocates: room.devilsAdvocates,
  });
}

/**
 * Gives every student without a side one by the room's policy, the smaller side first. Constraints that
 * cannot be met do not hold up the debate. Answers who was placed.
 */
export async function placeSideless(floor: WideFloor): Promise<readonly string[]> {
  const { tx, room } = floor;
  const candidates = await listCandidates(tx, room.id);
  const sideless = candidates.filter(({ side }) => side === null);
  if (sideless.length === 0) return [];
  const placed = new Map(candidates.flatMap(({ id, side }) => (side ? [[id, side] as const] : [])));
  const policy = isDrawn(room.sidePolicy) ? room.sidePolicy : "BALANCED";
  const wish = { seed: room.id, policy, members: sideless, placed };
  const devilsAdvocates = placed.size === 0 ? room.devilsAdvocates : 0;
  const drawn = drawSides({ ...wish, keepApart: await listKeptApart(tx, room.id), devilsAdvocates });
  const fallback = drawn.ok ? drawn : drawSides(wish);
  if (!fallback.ok) throw new Error("a draw without constraints was refused");
  if (placed.size === 0) await keepDraw(floor, policy, room.id, null);
  await writeSides(tx, room.id, fallback.sides);
  return [...fallback.sides.keys()];
}

async function listKeptApart(
  tx: Transaction,
  roomId: string,
): Promise<readonly (readonly [string, string])[]> {
  const pairs = await tx.keepApart.findMany({ where: { roomId }, select: { memberId: true, otherId: true } });
  return pairs.map(({ memberId, otherId }) => [memberId, otherId] as const);
}

export async function writeSides(
  tx: Transaction,
  roomId: string,
  placing: ReadonlyMap<string, Side | null>,
): Promise<void> {
  for (const side of ["PROPOSITION", "OPPOSITION", null] as const) {
    const ids = [...placing].filter(([, placed]) => placed === side).map(([id]) => id);
    if (ids.length > 0) await tx.member.updateMany({ where: { roomId, id: { in: ids } }, data: { side } });
  }
}

/** Keeps who was on which side before a draw, so that it can be undone. */
export async function keepDraw(
  { tx, room, clock, now }: WideFloor,
  policy: SidePolicy,
  seed: string,
  byId: string | null,
): Promise<void> {
  const students = await tx.member.findMany({
    where: { roomId: room.id, role: "STUDENT" },
    select: { id: true, side: true },
  });
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
