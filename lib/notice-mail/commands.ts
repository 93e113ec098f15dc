import type { z } from "zod";
import type { SignedIn } from "../auth/queries";
import { hashSecret } from "../auth/secrets";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { done, type Outcome, refuse } from "../debate/outcome";
import type { Language } from "../i18n/language";
import { overLimit } from "../limits/take";
import type { mailWishSchema, stopMailSchema } from "./schemas";
import { teacherOfStop } from "./stop-token";

type Wish = z.output<typeof mailWishSchema> & Readonly<{ language: Language }>;

/**
 * Keeps whether, when and in which language a teacher wants what is new by mail. What came before is not
 * mailed, and where the hour is over today the first mail comes tomorrow. `at` is the database's time where
 * none is given.
 */
export async function changeMailWish(
  { teacherId }: Pick<SignedIn, "teacherId">,
  { isOn, hour, timeZone, language }: Wish,
  at: Date | null = null,
): Promise<Outcome<null>> {
  const { rowCount } = await pool.query(
    `INSERT INTO "NoticeMail" AS n ("teacherId", "isOn", hour, "timeZone", language, "upTo", "lookedAt")
    SELECT $1, $2, $3::int, $4::text, $5, now.at,
      CASE WHEN extract(hour FROM now.at AT TIME ZONE zone.name) >= $3::int THEN now.at END
    FROM pg_timezone_names zone, (SELECT coalesce($6::timestamptz, now()) AS at) now
    WHERE zone.name = $4::text
    ON CONFLICT ("teacherId") DO UPDATE SET "isOn" = excluded."isOn", hour = excluded.hour,
      "timeZone" = excluded."timeZone", language = excluded.language,
      "upTo" = CASE WHEN n."isOn" THEN n."upTo" ELSE excluded."upTo" END,
      "lookedAt" = coalesce(excluded."lookedAt", n."lookedAt"),
      "retryAt" = CASE WHEN excluded."lookedAt" IS NULL THEN n."retryAt" END`,
    [teacherId, isOn === "on", hour, timeZone, language, at],
  );
  return rowCount === 0 ? refuse("invalid", { errors: { timeZone: "malformed" } }) : done(null);
}

/** Ends the mails of whose link it is, whoever presses it. */
export async function stopMail({ token }: z.output<typeof stopMailSchema>): Promise<Outcome<null>> {
  const over = await overLimit("linkUses", hashSecret(token));
  if (over) return over;
  const teacherId = teacherOfStop(token);
  if (teacherId === null) return refuse("link-over");
  await db.noticeMail.updateMany({ where: { teacherId }, data: { isOn: false, retryAt: null } });
  return done(null);
}

/** A mail that is due, of whoever has claimed it. */
export type DueMail = Readonly<{
  teacherId: string;
  email: string;
  language: Language;
  upTo: Date;
  lookedAt: Date;
}>;

const localDay = (time: string): string => `(${time} AT TIME ZONE n."timeZone")::date`;

/**
 * Claims the mail of one teacher whose hour has come and for whom nobody has looked today, or who is to be
 * tried again today; null where there is none. Whoever writes the time of the look has it, so one look a day
 * is taken, however many processes ask, and whatever the clocks do at night; two are never nearer than half a
 * day.
 */
export async function claimMail(at: Date | null = null): Promise<DueMail | null> {
  const { rows } = await pool.query<DueMail>(
    `UPDATE "NoticeMail" mine SET "lookedAt" = due.at, "retryAt" = NULL
    FROM (
      SELECT n."teacherId", t.email, now.at FROM "NoticeMail" n
      JOIN "Teacher" t ON t.id = n."teacherId" AND t."disabledAt" IS NULL,
        (SELECT coalesce($1::timestamptz, now()) AS at) now
      WHERE n."isOn" AND (
        extract(hour FROM now.at AT TIME ZONE n."timeZone") >= n.hour
          AND (n."lookedAt" IS NULL OR ${localDay(`n."lookedAt"`)} < ${localDay("now.at")}
            AND n."lookedAt" <= now.at - interval '12 hours')
        OR n."retryAt" <= now.at AND ${localDay(`n."lookedAt"`)} = ${localDay("now.at")})
      LIMIT 1 FOR UPDATE OF n SKIP LOCKED
    ) due WHERE mine."teacherId" = due."teacherId"
    RETURNING mine."teacherId", due.email, mine.language, mine."upTo", mine."lookedAt"`,
    [at],
  );
  return rows[0] ?? null;
}

/** What was mailed is not mailed again. */
export const keepMailed = (due: DueMail, upTo: Date): Promise<unknown> =>
  db.noticeMail.updateMany({ where: ownClaim(due), data: { upTo } });

/** A letter that no server took is tried again some minutes later, as long as the day lasts. */
export const tryAgainAt = (due: DueMail, retryAt: Date): Promise<unknown> =>
  db.noticeMail.updateMany({ where: { ...ownClaim(due), isOn: true }, data: { retryAt } });

const ownClaim = ({ teacherId, lookedAt }: DueMail) => ({ teacherId, lookedAt });
