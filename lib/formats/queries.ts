import { db } from "../db/client";
import type { Phase } from "../debate/phases";
import { isId } from "../input/text-field";

export type ListedFormat = Readonly<{ id: string; title: string; phases: readonly Phase[]; isOwn: boolean }>;

const select = { id: true, title: true, phases: true, ownerId: true } as const;

const listed = ({
  phases,
  ownerId,
  ...format
}: {
  id: string;
  title: string;
  phases: unknown;
  ownerId: string | null;
}): ListedFormat => ({
  ...format,
  phases: phases as Phase[],
  isOwn: ownerId !== null,
});

/** The formats that ship and the teacher's own. */
export async function listFormats(teacherId: string): Promise<readonly ListedFormat[]> {
  const formats = await db.format.findMany({
    where: { OR: [{ ownerId: null }, { ownerId: teacherId }] },
    orderBy: [{ position: "asc" }, { title: "asc" }, { id: "asc" }],
    select,
  });
  return formats.map(listed);
}

/** A format that ships or is the teacher's own; null for any other. */
export async function findFormat(teacherId: string, formatId: string): Promise<ListedFormat | null> {
  if (!isId(formatId)) return null;
  const format = await db.format.findFirst({
    where: { id: formatId, OR: [{ ownerId: null }, { ownerId: teacherId }] },
    select,
  });
  return format && listed(format);
}
