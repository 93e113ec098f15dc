import type { Transaction } from "../db/client";
import type { Prisma } from "../db/generated/client";
import type { NewEvent } from "../db/room-writer";
import { areEnough, type Graded, type Means, meansAfter, type Share } from "../debate/grading/means";
import { type Levels, scoreOf } from "../debate/grading/rubric";
import { phaseOf } from "../debate/phases";
import { readShipped } from "../i18n/shipped-rubrics";
import type { WideMemberFloor } from "../members/change-room";
import { rubricFrom } from "./stored";

/** Means as a room keeps them: shown while enough grades are released, never counted again if frozen. */
export type KeptMeans = Means & Readonly<{ isShown: boolean; isFrozen?: true }>;

/** Counts the means again where that tells nobody's grade, and tells the class where they see them. */
export async function retellMeans({ tx, room, clock }: WideMemberFloor): Promise<readonly NewEvent[]> {
  const isOther = await countMeans(tx, room.id);
  return isOther && phaseOf(clock).allows.reveals ? [{ topic: "results" }] : [];
}

/** Keeps what the means of a room are now; answers whether that is something else than before. */
export async function countMeans(tx: Transaction, roomId: string): Promise<boolean> {
  const where = { id: roomId };
  const room = await tx.room.findUniqueOrThrow({ where, select: { rubric: true, graded: true } });
  const before = room.graded as KeptMeans | null;
  const rows = await listGraded(tx, roomId, room.rubric);
  const means = before?.isFrozen ? null : meansAfter(rows);
  if (!means && !before) return false;
  const isShown = areEnough(rows);
  if (!means && before?.isShown === isShown) return false;
  const graded = { ...before, ...means, isShown };
  await tx.room.update({ where, data: { graded }, select: { id: true } });
  if (means) await keepTold(tx, roomId, rows);
  return true;
}

type Row = Graded & Readonly<{ memberId: string }>;

/** Of who was deleted, what they gave to the last mean stays in every later one. */
async function listGraded(tx: Transaction, roomId: string, stored: unknown): Promise<readonly Row[]> {
  const [found, shipped] = await Promise.all([
    tx.grade.findMany({
      where: { roomId },
      select: {
        memberId: true,
        levels: true,
        releasedAt: true,
        told: true,
        member: { select: { name: true, side: true } },
      },
    }),
    readShipped("en"),
  ]);
  const rubric = rubricFrom(stored, shipped);
  return found.map(({ memberId, levels, releasedAt, told: kept, member: { name, side } }) => {
    const told = kept as unknown as readonly (Share | null)[];
    const score = releasedAt ? scoreOf(rubric, levels as Levels) : null;
    const now = score && side ? { side, share: score.points / score.of } : null;
    return { memberId, told, now: name === "" ? (told.at(-1) ?? null) : now };
  });
}

async function keepTold(tx: Transaction, roomId: string, rows: readonly Row[]): Promise<void> {
  const tellings = Math.max(...rows.map(({ told }) => told.length));
  for (const { memberId, told, now } of rows) {
    const all = [...Array.from({ length: tellings }, (_, at) => told[at] ?? null), now];
    await tx.grade.update({
      where: { roomId_memberId: { roomId, memberId } },
      data: { told: all as unknown as Prisma.InputJsonValue },
      select: { memberId: true },
    });
  }
}
