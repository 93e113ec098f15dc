import { randomInt } from "node:crypto";
import type { Transaction } from "../db/client";
import type { RoomColumns } from "../db/room-columns";
import { pseudonymFor } from "../debate/naming/pseudonyms";

type InRoom = Pick<RoomColumns, "id" | "revisionId">;

/**
 * Everybody is given one as they join, shown or not, in the language of the text: it says nothing of who came
 * when.
 */
export async function drawPseudonym(
  tx: Transaction,
  room: Pick<InRoom, "revisionId">,
  members: readonly Readonly<{ pseudonym: string | null }>[],
): Promise<string> {
  const [pseudonym = ""] = await drawPseudonyms(tx, room, members, 1);
  return pseudonym;
}

/** The same for several who are given a seat at once. */
export async function drawPseudonyms(
  tx: Transaction,
  room: Pick<InRoom, "revisionId">,
  before: readonly Readonly<{ pseudonym: string | null }>[],
  count: number,
): Promise<readonly string[]> {
  const language = await readLanguage(tx, room);
  const taken = new Set(before.map(({ pseudonym }) => pseudonym ?? ""));
  return Array.from({ length: count }, () => {
    const pseudonym = draw(taken, language);
    taken.add(pseudonym);
    return pseudonym;
  });
}

/**
 * Everybody is given another one, as names are hidden: the one before may have been seen while a name waited,
 * and the name after it.
 */
export async function drawPseudonymsAnew(tx: Transaction, room: InRoom): Promise<void> {
  const where = { roomId: room.id, role: { not: "TEACHER" as const }, name: { not: "" } };
  const members = await tx.member.findMany({ where, select: { id: true, pseudonym: true } });
  const drawn = await drawPseudonyms(tx, room, members, members.length);
  const ids = members.map(({ id }) => id);
  await tx.$executeRaw`UPDATE "Member" m SET pseudonym = drawn.pseudonym
    FROM unnest(${ids}::text[], ${[...drawn]}::text[]) AS drawn (id, pseudonym)
    WHERE m."roomId" = ${room.id} AND m.id = drawn.id`;
}

const draw = (taken: ReadonlySet<string>, language: string | undefined): string =>
  pseudonymFor(randomInt(2 ** 32) / 2 ** 32, taken, language);

async function readLanguage(tx: Transaction, { revisionId }: Pick<InRoom, "revisionId">) {
  const revision = await tx.revision.findUnique({
    where: { id: revisionId },
    select: { motion: { select: { language: true } } },
  });
  return revision?.motion.language;
}
