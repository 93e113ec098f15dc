import type { z } from "zod";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import { done, type Outcome, refuse } from "../debate/outcome";
import { forgivePassword, limitPassword, limitSignUp } from "./limits";
import { hashPassword, isPassword } from "./passwords";
import { findPasswordHash, findTeacherById, isSignUpOpen, type SignedIn } from "./queries";
import type { credentialsSchema, signUpSchema, tokenSchema } from "./schemas";
import { hashSecret, newToken } from "./secrets";

const tokenDays = 90;

/** Makes a teacher's account, where sign-up is open. */
export async function signUp(
  { name, email, password }: z.output<typeof signUpSchema>,
  address: string,
  receipt: Receipt | null = null,
): Promise<Outcome<{ id: string }>> {
  if (!isSignUpOpen()) return refuse("signup-closed");
  const retryAfter = await limitSignUp(address);
  if (retryAfter !== null) return refuse("too-many", { retryAfter });
  const teacher = { id: newId(), name, email, passwordHash: await hashPassword(password) };
  return once(receipt, async (tx) => {
    const made = await tx.teacher.createMany({ data: [teacher], skipDuplicates: true });
    return made.count > 0
      ? done({ id: teacher.id })
      : refuse("email-taken", { errors: { email: "email-taken" } });
  });
}

/**
 * The teacher of an e-mail address and its password. An unknown address is refused in the same words and the
 * same time as a wrong password.
 */
export async function checkPassword(
  { email, password }: z.output<typeof credentialsSchema>,
  address: string,
): Promise<Outcome<SignedIn>> {
  const retryAfter = await limitPassword(email, address);
  if (retryAfter !== null) return refuse("too-many", { retryAfter });
  const found = await findPasswordHash(email);
  const isRight = await isPassword(password, found?.passwordHash ?? null);
  if (!found || !isRight) return refuse("wrong-password", { errors: { password: "wrong-password" } });
  await forgivePassword(email, address);
  return done({ teacherId: found.id, name: found.name, email });
}

export type IssuedToken = Readonly<{ token: string; expiresAt: string }>;

/** A bearer's token for an e-mail address and its password. */
export async function issueToken(
  { email, password, label = "" }: z.output<typeof tokenSchema>,
  address: string,
  receipt: Receipt | null = null,
): Promise<Outcome<IssuedToken>> {
  const checked = await checkPassword({ email, password }, address);
  return checked.ok ? createToken(checked.value, { label }, receipt) : checked;
}

/** A bearer's token for a teacher who is signed in. It is shown once: only its hash is kept. */
export async function createToken(
  { teacherId }: SignedIn,
  { label }: Readonly<{ label: string }>,
  receipt: Receipt | null = null,
): Promise<Outcome<IssuedToken>> {
  const token = newToken(receipt);
  const expiresAt = new Date(Date.now() + tokenDays * 86_400_000);
  const written = await once(receipt, async (tx) => {
    await tx.token.create({
      data: { id: newId(), hash: hashSecret(token), teacherId, label, expiresAt },
      select: { id: true },
    });
    return done({ expiresAt: expiresAt.toISOString() });
  });
  return written.ok ? done({ token, ...written.value }) : written;
}

/** Ends one of a teacher's own tokens. */
export async function revokeToken(
  { teacherId }: SignedIn,
  { tokenId }: Readonly<{ tokenId: string }>,
): Promise<Outcome<null>> {
  const ended = await db.token.updateMany({
    where: { id: tokenId, teacherId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return ended.count > 0 ? done(null) : refuse("not-found");
}

/** Ends the token that a bearer holds. */
export async function revokeTokenByHash(hash: string): Promise<Outcome<null>> {
  const ended = await db.token.updateMany({
    where: { hash, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return ended.count > 0 ? done(null) : refuse("not-found");
}

/** Changes the name that new rooms show for a teacher. */
export async function changeName(
  { teacherId }: SignedIn,
  { name }: Readonly<{ name: string }>,
): Promise<Outcome<null>> {
  const changed = await db.teacher.updateMany({ where: { id: teacherId }, data: { name } });
  return changed.count > 0 ? done(null) : refuse("not-found");
}

/**
 * Deletes a teacher with their motions, rooms and all that was written in these, once the password was given
 * again.
 */
export async function deleteAccount(
  { teacherId }: SignedIn,
  { password }: Readonly<{ password: string }>,
  address: string,
): Promise<Outcome<null>> {
  const teacher = await findTeacherById(teacherId);
  if (!teacher) return refuse("not-found");
  const checked = await checkPassword({ email: teacher.email, password }, address);
  if (!checked.ok) return checked;
  await db.$transaction((tx) => deleteTeacher(tx, teacherId));
  return done(null);
}

/** Waits for their rooms first, as everybody does who writes there. */
async function deleteTeacher(tx: Transaction, id: string): Promise<void> {
  const rooms = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Room" r JOIN "Cursor" c ON c."roomId" = r.id WHERE r."ownerId" = ${id}
    ORDER BY r.id FOR UPDATE OF c`;
  const callers = [`teacher:${id}`, ...rooms.map((room) => `member:${room.id}`)];
  await tx.$executeRaw`
    DELETE FROM "Receipt" WHERE split_part(caller, ':', 1) || ':' || split_part(caller, ':', 2) = ANY (${callers})`;
  await tx.room.deleteMany({ where: { ownerId: id } });
  await tx.teacher.deleteMany({ where: { id } });
}
