import { db } from "../db/client";

/** A teacher who has signed in. */
export type SignedIn = Readonly<{ teacherId: string; name: string; email: string }>;

export async function findTeacherById(id: string): Promise<SignedIn | null> {
  const found = await db.teacher.findUnique({ where: { id }, select: { name: true, email: true } });
  return found && { teacherId: id, ...found };
}

/** Whose a token is that still works: its teacher's id, or null for a member's. */
export async function findTokenHolder(
  hash: string,
): Promise<{ tokenId: string; teacherId: string | null } | null> {
  const token = await db.token.findUnique({
    where: { hash },
    select: { id: true, teacherId: true, expiresAt: true, revokedAt: true },
  });
  return token && !token.revokedAt && token.expiresAt > new Date()
    ? { tokenId: token.id, teacherId: token.teacherId }
    : null;
}

type Kept = Readonly<{ id: string; name: string; passwordHash: string }>;

/** What a password is checked against. Only for lib/auth. */
export const findPasswordHash = (email: string): Promise<Kept | null> =>
  db.teacher.findUnique({ where: { email }, select: { id: true, name: true, passwordHash: true } });

/** Whether anybody may make an account here; "invite" and "closed" leave that to whoever runs the server. */
export const isSignUpOpen = (): boolean => process.env.TEACHER_SIGNUP === "open";

/** A token that a program uses in a teacher's name, without its secret. */
export type TokenView = Readonly<{ id: string; label: string; createdAt: string; expiresAt: string }>;

/** A teacher's tokens that still work, newest first. */
export async function listTokens(teacherId: string): Promise<TokenView[]> {
  const rows = await db.token.findMany({
    where: { teacherId, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, label: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}
