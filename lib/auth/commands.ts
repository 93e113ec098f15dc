import type { z } from "zod";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import { done, type Outcome, refuse } from "../debate/outcome";
import { retention } from "../keeping/retention";
import { sessionCookie } from "../web/cookies";
import {
  giveCodeBack,
  givePasswordBack,
  overCodes,
  overPasswords,
  programTrier,
  signedInTrier,
  type Trier,
} from "./limits";
import { isPassword } from "./passwords";
import { type Account, findPasswordHash, type SignedIn } from "./queries";
import type { credentialsSchema, tokenSchema } from "./schemas";
import { unseal } from "./seal";
import { hashRecoveryCode, hashSecret, isRecoveryCode, newToken } from "./secrets";
import { findStep } from "./totp";

/** Whose password it is, and whether a code has to be shown besides. */
export type Checked = Account & Readonly<{ hasSecondFactor: boolean }>;

/**
 * The teacher of an e-mail address and its password. An unknown address is refused in the same words and the
 * same time as a wrong password.
 */
export async function checkPassword(
  { email, password }: z.output<typeof credentialsSchema>,
  trier: Trier,
): Promise<Outcome<Checked>> {
  const over = await overPasswords(email, trier);
  if (over) return over;
  const found = await findPasswordHash(email);
  const isRight = await isPassword(password, found?.passwordHash ?? null, trier.isKnown ? "known" : "others");
  if (!found || !isRight) {
    // Not waited for: the answer takes as long where there is no such account.
    if (found && !trier.isKnown) void noteWrongTry(found.id);
    return refuse("wrong-password", { errors: { password: "wrong-password" } });
  }
  await givePasswordBack(email, trier);
  if (found.disabledAt) return refuse("account-disabled");
  const { id: teacherId, name, version, totpSince } = found;
  return done({ teacherId, name, email, version, hasSecondFactor: totpSince !== null });
}

/** The same for who is signed in: only the password can be wrong. */
export async function confirmPassword(
  teacher: SignedIn,
  { password }: Readonly<{ password: string }>,
): Promise<Outcome<Checked>> {
  const checked = await checkPassword({ email: teacher.email, password }, signedInTrier(teacher));
  if (checked.ok || checked.reason !== "wrong-password") return checked;
  return refuse("wrong-current-password", { errors: { password: "wrong-current-password" } });
}

/** So that the owner is told. What is over the limit is not noted, so there are few. */
const noteWrongTry = (id: string): Promise<unknown> =>
  db.teacher
    .updateMany({ where: { id }, data: { wrongTries: { increment: 1 }, wrongTriedAt: new Date() } })
    .catch(() => null);

/** The same with the code of a second factor, where the account has one. */
export async function checkSignIn(
  { code, ...credentials }: z.output<typeof credentialsSchema> & Readonly<{ code?: string }>,
  trier: Trier,
): Promise<Outcome<Account>> {
  const checked = await checkPassword(credentials, trier);
  if (!checked.ok || !checked.value.hasSecondFactor) return checked;
  if (code === undefined) return refuse("second-factor", { errors: { code: "missing" } });
  const shown = await checkCode(checked.value.teacherId, code);
  return shown.ok ? checked : shown;
}

/** A browser is signed in from now on: for 30 days, or until its account has another version. */
export async function startSession(
  { teacherId, version }: Pick<Account, "teacherId" | "version">,
  browser: string,
): Promise<string> {
  await db.session.deleteMany({ where: { teacherId, expiresAt: { lt: new Date() } } });
  const expiresAt = new Date(Date.now() + sessionCookie.maxAge * 1000);
  const id = newId();
  await db.session.create({
    data: { id, teacherId, version, browser, expiresAt },
    select: { id: true },
  });
  return id;
}

export async function endSession(id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } });
}

export type IssuedToken = Readonly<{ token: string; expiresAt: string }>;

/** A bearer's token for an e-mail address and its password. */
export async function issueToken(
  { label = "", ...proof }: z.output<typeof tokenSchema>,
  address: string,
  receipt: Receipt | null = null,
): Promise<Outcome<IssuedToken>> {
  const checked = await checkSignIn(proof, programTrier(address));
  return checked.ok ? createToken(checked.value, { label }, receipt) : checked;
}

/** A bearer's token for a teacher who is signed in. It is shown once: only its hash is kept. */
export async function createToken(
  { teacherId, version }: Pick<Account, "teacherId" | "version">,
  { label }: Readonly<{ label: string }>,
  receipt: Receipt | null = null,
): Promise<Outcome<IssuedToken>> {
  const token = newToken(receipt);
  const expiresAt = new Date(Date.now() + retention.tokenDays * 86_400_000);
  const written = await once(receipt, async (tx) => {
    await tx.teacherToken.create({
      data: { id: newId(), hash: hashSecret(token), teacherId, version, label, expiresAt },
      select: { id: true },
    });
    return done({ expiresAt: expiresAt.toISOString() });
  });
  return written.ok ? done({ token, ...written.value }) : written;
}

/** Ends one of a teacher's own tokens. */
export const revokeToken = (
  { teacherId }: Pick<SignedIn, "teacherId">,
  { tokenId }: Readonly<{ tokenId: string }>,
): Promise<Outcome<null>> =>
  ended(db.teacherToken.updateMany({ where: { id: tokenId, teacherId, revokedAt: null }, data: end() }));

/** Ends the token that a bearer holds. */
export const revokeTeacherToken = (hash: string): Promise<Outcome<null>> =>
  ended(db.teacherToken.updateMany({ where: { hash, revokedAt: null }, data: end() }));

/** Ends the seat that a browser or a program holds; the member stays in the room. */
export const endSeat = (roomId: string, tokenId: string): Promise<Outcome<null>> =>
  ended(db.token.updateMany({ where: { roomId, id: tokenId, revokedAt: null }, data: end() }));

const end = () => ({ revokedAt: new Date() });

const ended = async (change: Promise<Readonly<{ count: number }>>): Promise<Outcome<null>> =>
  (await change).count > 0 ? done(null) : refuse("not-found");

/**
 * Takes a code of an account's second factor, or one of its recovery codes: each once, whoever comes at the
 * same moment.
 */
export async function checkCode(teacherId: string, code: string): Promise<Outcome<null>> {
  const over = await overCodes(teacherId);
  if (over) return over;
  const isTaken = isRecoveryCode(code)
    ? await takeRecoveryCode(teacherId, code)
    : await takeCode(teacherId, code);
  if (!isTaken) return refuse("wrong-code", { errors: { code: "wrong-code" } });
  await giveCodeBack(teacherId);
  return done(null);
}

async function takeRecoveryCode(teacherId: string, code: string): Promise<boolean> {
  const where = { teacherId, hash: hashRecoveryCode(teacherId, code), usedAt: null };
  return (await db.recoveryCode.updateMany({ where, data: { usedAt: new Date() } })).count > 0;
}

async function takeCode(id: string, code: string): Promise<boolean> {
  const found = await db.teacher.findUnique({ where: { id }, select: { totpSecret: true, totpStep: true } });
  const secret = found?.totpSecret ? unseal(found.totpSecret) : null;
  const step = secret && findStep(secret, code, Date.now(), found?.totpStep);
  if (!step) return false;
  const isNew = { OR: [{ totpStep: null }, { totpStep: { lt: step } }] };
  return (await db.teacher.updateMany({ where: { id, ...isNew }, data: { totpStep: step } })).count > 0;
}
