import { pool } from "../db/pool";
import { statement } from "../db/statement";
import type { Member } from "../members/member";

/** So long after their last stream ended somebody counts as here, in seconds. */
const graceSeconds = 60;

/** The ids of those who are in a teacher's room now: a stream of theirs is open, or was within the grace. */
export async function listHere({ roomId, role }: Member): Promise<readonly string[]> {
  if (role !== "TEACHER") return [];
  const found = await here(pool, roomId);
  return found.map(({ memberId }) => memberId);
}

const here = statement<Readonly<{ memberId: string }>>(
  "who is here",
  `SELECT p."memberId" FROM "Presence" p JOIN "Member" m ON m."roomId" = p."roomId" AND m.id = p."memberId"
  WHERE p."roomId" = $1 AND m.role <> 'TEACHER' AND p."seenAt" > now() - interval '${graceSeconds} seconds'
  ORDER BY p."memberId"`,
);
