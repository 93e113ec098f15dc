import type { Client as Connection } from "pg";
import { leads, livingSession, livingTeacherToken, livingToken } from "../db/proofs/living";
import { forgetRoom, listKeptRooms } from "../rooms/room-state";
import { learn } from "./hub";
import { type Client, live, openClients } from "./live-state";
import { writeSeen } from "./presence";

/**
 * Asks, for all streams together, how far their rooms' logs reach, and who may no longer listen: removed or
 * deleted, or by a token or a session that has ended. A room that is deleted is kept no longer. Asks
 * something even where nobody listens, because its failure says that the database is away.
 */
export async function poll(connection: Connection): Promise<void> {
  const roomIds = [...new Set([...live.hubs.keys(), ...listKeptRooms()])];
  const cursors = await connection.query<{ roomId: string; seq: number }>({
    name: "live cursors",
    text: `SELECT "roomId", seq FROM "Cursor" WHERE "roomId" = ANY($1::text[])`,
    values: [roomIds],
  });
  const ends = new Map(cursors.rows.map(({ roomId, seq }) => [roomId, seq]));
  for (const roomId of roomIds) if (!ends.has(roomId)) forgetRoom(roomId);
  // Who is here matters less than what is said: where it cannot be written, all else goes on.
  await writeSeen(connection).catch(() => undefined);
  const clients = openClients();
  if (clients.length === 0) return;
  const proofs = await listLivingProofs(connection, clients);
  const members = await listPresentMembers(connection, clients);
  for (const client of clients) {
    const isProven = [client.tokenId, client.sessionId].every((id) => id === null || proofs.has(id));
    const isPresent = idsOf(client).every((id) => members.has(`${client.roomId} ${id}`));
    if (!isProven || (!isPresent && !isBehind(client, ends.get(client.roomId)))) client.close();
  }
  for (const [roomId, seq] of ends) learn(roomId, seq);
}

/** Who was removed is told so first, by what they have not had yet: that ends them. */
const isBehind = ({ sentSeq, isFull }: Client, end = 0): boolean => (sentSeq ?? -1) < end && !isFull();

/** Who has to be in the room for a stream to go on: the teacher, too, who looks on as its reader. */
const idsOf = ({ viewer: { id, watchedBy } }: Client): readonly string[] =>
  watchedBy ? [id, watchedBy] : [id];

async function listLivingProofs(
  connection: Connection,
  clients: readonly Client[],
): Promise<ReadonlySet<string>> {
  const { rows } = await connection.query<{ id: string }>({
    name: "live proofs",
    text: `SELECT t.id FROM "Token" t
      WHERE t."roomId" = ANY($3::text[]) AND t.id = ANY($1::text[]) AND ${livingToken()}
      UNION ALL SELECT t.id FROM "TeacherToken" t WHERE t.id = ANY($1::text[]) AND ${livingTeacherToken}
      UNION ALL SELECT s.id FROM "Session" s WHERE s.id = ANY($2::text[]) AND ${livingSession}`,
    values: [
      clients.flatMap(({ tokenId }) => tokenId ?? []),
      clients.flatMap(({ sessionId }) => sessionId ?? []),
      [...new Set(clients.map(({ roomId }) => roomId))],
    ],
  });
  return new Set(rows.map(({ id }) => id));
}

async function listPresentMembers(
  connection: Connection,
  clients: readonly Client[],
): Promise<ReadonlySet<string>> {
  const { rows } = await connection.query<{ roomId: string; id: string }>({
    name: "live members",
    text: `SELECT m."roomId", m.id FROM unnest($1::text[], $2::text[]) AS seat ("roomId", id)
      JOIN "Member" m ON m."roomId" = seat."roomId" AND m.id = seat.id
      WHERE ${leads("m")}`,
    values: [
      clients.flatMap((client) => idsOf(client).map(() => client.roomId)),
      clients.flatMap((client) => idsOf(client)),
    ],
  });
  return new Set(rows.map(({ roomId, id }) => `${roomId} ${id}`));
}
