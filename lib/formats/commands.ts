import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import { db } from "../db/client";
import type { Prisma } from "../db/generated/client";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import { formatFaults } from "../debate/formats";
import { done, type Outcome, type Refusal, refuse } from "../debate/outcome";
import type { Phase } from "../debate/phases";
import { isId } from "../input/text-field";
import { findFormat } from "./queries";
import type { formatSchema } from "./schemas";

type NewFormat = z.output<typeof formatSchema>;
type Saved = Readonly<{ formatId: string }>;

/** Where a teacher's own formats stand in the list: after those that ship. */
const afterShipped = 100;

/** Keeps a format of the teacher's own, if a debate can be held by it. */
export async function createFormat(
  teacher: SignedIn,
  { title, phases }: NewFormat,
  receipt: Receipt | null = null,
): Promise<Outcome<Saved>> {
  const refusal = refusalOf(phases);
  if (refusal) return refusal;
  return once(receipt, async (tx) => {
    const id = newId();
    await tx.format.create({
      data: { id, ownerId: teacher.teacherId, title, position: afterShipped, phases: jsonOf(phases) },
      select: { id: true },
    });
    return done({ formatId: id });
  });
}

/** Makes the teacher a copy of a format that they may see, to change as they like. */
export async function copyFormat(
  teacher: SignedIn,
  { formatId, title }: Readonly<{ formatId: string; title: string }>,
): Promise<Outcome<Saved>> {
  const format = await findFormat(teacher.teacherId, formatId);
  return format
    ? createFormat(teacher, { title, phases: [...format.phases] as NewFormat["phases"] })
    : refuse("not-found");
}

/** Changes a format of the teacher's own. Rooms that were opened with it keep the phases they have. */
export async function changeFormat(
  teacher: SignedIn,
  { formatId, title, phases }: NewFormat & Saved,
): Promise<Outcome<Saved>> {
  const refusal = refusalOf(phases);
  if (refusal) return refusal;
  if (!isId(formatId)) return refuse("not-found");
  const changed = await db.format.updateMany({
    where: { id: formatId, ownerId: teacher.teacherId },
    data: { title, phases: jsonOf(phases) },
  });
  return changed.count > 0 ? done({ formatId }) : refuse("not-found");
}

export async function deleteFormat(teacher: SignedIn, { formatId }: Saved): Promise<Outcome<Saved>> {
  if (!isId(formatId)) return refuse("not-found");
  const gone = await db.format.deleteMany({ where: { id: formatId, ownerId: teacher.teacherId } });
  return gone.count > 0 ? done({ formatId }) : refuse("not-found");
}

/** Each fault by its phase, "phases.2"; what is wrong with the whole is "phases". */
function refusalOf(phases: readonly Phase[]): Refusal | null {
  const faults = formatFaults(phases).map(
    ({ index, reason }) => [index === null ? "phases" : `phases.${index}`, reason] as const,
  );
  return faults.length === 0
    ? null
    : refuse("format-impossible", { errors: Object.fromEntries(faults.toReversed()) });
}

const jsonOf = (phases: readonly Phase[]): Prisma.InputJsonValue =>
  phases as unknown as Prisma.InputJsonValue;
