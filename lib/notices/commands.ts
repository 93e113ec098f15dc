import { pool } from "../db/pool";
import { noticeKinds } from "../debate/notices/notice";
import { done, type Outcome } from "../debate/outcome";
import type { Knocker } from "../joining/wrong-guess";
import { overLimit } from "../limits/take";
import { listPlaces, type Onlooker } from "./queries";

/** Up to when something is seen: all that waits, or one kind in one room. */
type Look = Readonly<{ until: string; roomId?: string; kind?: string }>;

/**
 * Keeps up to when somebody has seen what waits for them: in their own rooms alone, never later than now, and
 * never earlier than before.
 */
export async function seeNotices(who: Onlooker, look: Look, from: Knocker): Promise<Outcome<null>> {
  const over = await overLimit("notices", from.browserId ?? from.address);
  if (over) return over;
  const places = await listPlaces(who);
  const seen = places.filter(({ roomId }) => look.roomId === undefined || roomId === look.roomId);
  const until = new Date(Math.min(Date.parse(look.until), Date.now())).toISOString();
  await pool.query(
    `INSERT INTO "SeenNotices" AS s ("roomId", "memberId", "upTo")
    SELECT m.*, (SELECT jsonb_object_agg(kind, $4::text) FROM unnest($3::text[]) kind)
    FROM unnest($1::text[], $2::text[]) m ("roomId", "memberId") ORDER BY 1, 2
    ON CONFLICT ("roomId", "memberId") DO UPDATE SET "upTo" = s."upTo" || (
      SELECT jsonb_object_agg(new.key, greatest(new.value COLLATE "C", s."upTo" ->> new.key))
      FROM jsonb_each_text(excluded."upTo") new)`,
    [
      seen.map(({ roomId }) => roomId),
      seen.map(({ memberId }) => memberId),
      look.kind === undefined ? noticeKinds : [look.kind],
      until,
    ],
  );
  return done(null);
}
