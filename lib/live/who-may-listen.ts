import { leads, livingSession, livingTeacherToken, livingToken } from "../db/proofs/living";
import { type Connection, statement } from "../db/statement";
import { type Client, openClients } from "./live-state";

/**
 * Closes the streams of all who may no longer listen: removed or deleted, or by a token or a session that has
 * ended. `ends` is how far the rooms' logs reach.
 */
export async function closeWhoMayNot(
  connection: Connection,
  ends: ReadonlyMap<string, number>,
): Promise<void> {
  const clients = openClients();
  if (clients.length === 0) return;
  const proofs = await listLivingProofs(connection, clients);
  const members = await listPresentMembers(connection, clients);
  for (const client of clients) {
    const isProven = [client.tokenId, client.sessionId].every((id) => id === null || proofs.has(id));
    const isPresent = idsOf(client).every((id) => members.has(`${client.roomId} ${id}`));
    if (!isProven || (!isPresent && !isBehind(client, ends.get(client.roomId)))) client.close();
  }
}

const livingProofs = statement<{ id: string }>(
  "live proofs",
  `SELECT t.id FROM "Token" t 
  WHERE t."roomId" = ANY($3::text[]) AND t.id = ANY($1::text[]) AND ${livingToken()}
  UNION ALL SELECT t.id FROM "TeacherToken" t WHERE t.id = ANY($1::text[]) AND ${livingTeacherToken}
  UNION ALL SELECT s.id FROM "Session" s WHERE s.id = ANY($2::text[]) AND ${livingSession}`,
);

const presentMembers = statement<{ roomId: string; id: string }>(
  "live members",
  `SELECT m."roomId", m.id FROM unnest($1::text[], $2::text[]) AS seat ("roomId", id)
  JOIN "Member" m ON m."roomId" = seat."roomId" AND m.id = seat.id
  WHERE ${leads("m")}`,
);

/** Who was removed is told so first, by what they have not had yet: that ends them. */
const isBehind = ({ sentSeq, isFull }: Client, end = 0): boolean => (sentSeq ?? -1) < end && !isFull();

/** Who has to be in the room for a stream to go on: the teacher, too, who looks on as its reader. */
const idsOf = ({ viewer: { id, watchedBy } }: Client): readonly string[] =>
  watchedBy ? [id, watchedBy] : [id];

async function listLivingProofs(
  connection: Connection,
  clients: readonly Client[],
): Promise<ReadonlySet<string>> {
  const rows = await livingProofs(
    connection,
    clients.flatMap(({ tokenId }) => tokenId ?? []),
    clients.flatMap(({ sessionId }) => sessionId ?? []),
    [...new Set(clients.map(({ roomId }) => roomId))],
  );
  return new Set(rows.map(({ id }) => id));
}

async function listPresentMembers(
  connection: Connection,
  clients: readonly Client[],
): Promise<ReadonlySet<string>> {
  const rows = await presentMembers(
    connection,
    clients.flatMap((client) => idsOf(client).map(() => client.roomId)),
    clients.flatMap((client) => idsOf(client)),
  );
  return new Set(rows.map(({ roomId, id }) => `${roomId} ${id}`));
}
