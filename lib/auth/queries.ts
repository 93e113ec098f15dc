import { db } from "../db/client";
import { pool } from "../db/pool";
import { livingSession, livingTeacherToken } from "../db/proofs/living";
import { statement } from "../db/statement";

/** An account as it was when it was looked at: what is made for it counts while it keeps this version. */
export type Account = Readonly<{ teacherId: string; name: string; email: string; version: number }>;

/** A teacher who has signed in, with the session or the token that shows it. */
export type SignedIn = Account &
  Readonly<{
    isAdministrator: boolean;
    sessionId: string | null;
    tokenId: string | null;
    /** What the session is called from now on where a change renews it. */
    nextSessionId?: string;
  }>;

const account = `a.id AS "teacherId", a.name, a.email, a.version,
  a."administratorSince" IS NOT NULL AS "isAdministrator"`;

/** The teacher of a session that still counts. */
export async function findTeacherOfSession(sessionId: string): Promise<SignedIn | null> {
  const [found] = await teacherOfSession(pool, sessionId);
  return found ?? null;
}

const teacherOfSession = statement<SignedIn>(
  "teacher of session",
  `SELECT ${account}, s.id AS "sessionId", NULL AS "tokenId"
  FROM "Session" s JOIN "Teacher" a ON a.id = s."teacherId" WHERE s.id = $1 AND ${livingSession}`,
);

/** The teacher of a token that still counts. */
export async function findTeacherOfToken(hash: string): Promise<SignedIn | null> {
  const [found] = await teacherOfToken(pool, hash);
  return found ?? null;
}

const teacherOfToken = statement<SignedIn>(
  "teacher of token",
  `SELECT ${account}, NULL AS "sessionId", t.id AS "tokenId"
  FROM "TeacherToken" t JOIN "Teacher" a ON a.id = t."teacherId" WHERE t.hash = $1 AND ${livingTeacherToken}`,
);

type Kept = Readonly<{
  id: string;
  name: string;
  passwordHash: string;
  version: number;
  disabledAt: Date | null;
  totpSince: Date | null;
}>;

/** What a password is checked against. Only for lib/auth. */
export const findPasswordHash = (email: string): Promise<Kept | null> =>
  db.teacher.findUnique({
    where: { email },
    select: { id: true, name: true, passwordHash: true, version: true, disabledAt: true, totpSince: true },
  });

/** Who may make an account here: anybody, who was invited, or nobody. */
export type SignUp = "open" | "invite" | "closed";

export function readSignUp(): SignUp {
  const said = process.env.TEACHER_SIGNUP;
  return said === "open" || said === "invite" ? said : "closed";
}

/** A token that a program uses in a teacher's name, without its secret. */
export type TokenView = Readonly<{ id: string; label: string; createdAt: string; expiresAt: string }>;

/** A teacher's tokens that still work, newest first. */
export async function listTokens({ teacherId, version }: Account): Promise<TokenView[]> {
  const rows = await db.teacherToken.findMany({
    where: { teacherId, version, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, label: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/** A browser in which a teacher is signed in. */
export type SessionView = Readonly<{ id: string; browser: string; createdAt: string }>;

/** A teacher's sessions that still count, newest first. */
export async function listSessions({ teacherId, version }: Account): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    where: { teacherId, version, expiresAt: { gt: new Date() } },
    select: { id: true, browser: true, createdAt: true },
    orderBy: { createdAt: "desc" },
  });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
