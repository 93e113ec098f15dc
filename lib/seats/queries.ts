import { db } from "../db/client";

export type ListedSeat = Readonly<{ id: string; name: string }>;

/**
 * The names of a room's class, by the alphabet, each with the id that is sent with its PIN and is no member's.
 * Nobody is left out: the list says nothing of who came, and who was removed.
 */
export async function listSeats(roomId: string): Promise<readonly ListedSeat[]> {
  return db.$queryRaw<ListedSeat[]>`
    SELECT s.id, m.name FROM "Member" m JOIN "ClassStudent" s ON s.id = m."classStudentId"
    WHERE m."roomId" = ${roomId}`.then((seats) =>
    seats.toSorted((a, b) => a.name.localeCompare(b.name, ["ko", "en"])),
  );
}
