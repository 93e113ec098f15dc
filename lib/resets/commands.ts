import type { z } from "zod";
import { hashPassword } from "../auth/passwords";
import { hashSecret, newToken } from "../auth/secrets";
import { raiseVersion } from "../auth/versions";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { done, type Outcome, refuse } from "../debate/outcome";
import { retention } from "../keeping/retention";
import { overLimit } from "../limits/take";
import { findResetLink } from "./queries";
import { forgotSchema, type resetSchema } from "./schemas";

/**
 * Takes the wish for a link. What is answered, and when, is the same whether there is such an account: no
 * mail is sent from here, so that nothing is looked up.
 */
export const askForLink = async (
  _: z.output<typeof forgotSchema>,
  { address }: Readonly<{ address: string }>,
): Promise<Outcome<object>> => (await overLimit("links", address)) ?? done({});

/** Writes a link to a new password for an account, in place of those that were not used. */
export async function writeResetLink(tx: Transaction, teacherId: string, token: string): Promise<string> {
  const expiresAt = new Date(Date.now() + retention.resetMinutes * 60_000);
  await tx.passwordReset.deleteMany({ where: { teacherId } });
  await tx.passwordReset.create({
    data: { id: newId(), hash: hashSecret(token), teacherId, expiresAt },
    select: { id: true },
  });
  return expiresAt.toISOString();
}

/**
 * Writes a link for who runs the machine, which also turns a second factor off where that is said. Null where
 * there is no such account.
 */
export async function makeLinkFor(
  typed: string,
  { isSecondFactorOff }: Readonly<{ isSecondFactorOff: boolean }>,
): Promise<Readonly<{ token: string }> | null> {
  const { data } = forgotSchema.safeParse({ email: typed });
  const found = data && (await db.teacher.findUnique({ where: data, select: { id: true } }));
  if (!found) return null;
  const token = newToken();
  await db.$transaction(async (tx) => {
    await writeResetLink(tx, found.id, token);
    if (!isSecondFactorOff) return;
    const off = { totpSecret: null, totpSince: null, totpStep: null };
    await tx.teacher.update({ where: { id: found.id }, data: off, select: { id: true } });
    await tx.recoveryCode.deleteMany({ where: { teacherId: found.id } });
  });
  return { token };
}

/**
 * Gives an account another password by a link: once, within its hour, whoever else uses it then. Every
 * session and token of the account ends. Nobody guesses a link's 256 bits, and only a link that works costs a
 * slow hash.
 */
export async function resetPassword(
  { token, password }: z.output<typeof resetSchema>,
  address: string,
): Promise<Outcome<null>> {
  const over = await overLimit("links", address);
  if (over) return over;
  if (!(await findResetLink(token))) return refuse("link-over");
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const hash = hashSecret(token);
    const taken = await tx.passwordReset.updateManyAndReturn({
      where: { hash, usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
      select: { teacher: { select: { id: true, version: true } } },
    });
    const [teacher] = taken.map((link) => link.teacher);
    const account = teacher && { teacherId: teacher.id, version: teacher.version };
    return account && (await raiseVersion(tx, account, { passwordHash })) ? done(null) : refuse("link-over");
  });
}
