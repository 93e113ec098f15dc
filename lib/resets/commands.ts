import type { z } from "zod";
import { hashPassword } from "../auth/passwords";
import { hashSecret, newToken } from "../auth/secrets";
import { raiseVersion } from "../auth/versions";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { done, type Outcome, refuse } from "../debate/outcome";
import { retention } from "../keeping/retention";
import { overLimit } from "../limits/take";
import { afterwards } from "../mail/afterwards";
import { type Letter, sendLetter, sendsMail } from "../mail/mailer";
import { siteOf } from "../web/here";
import { findResetLink } from "./queries";
import { forgotSchema, type resetSchema } from "./schemas";

/** What a mail says to whom it brings a link, in the language of who asks for it. */
export type Words = (url: string) => Readonly<{ subject: string; text: string }>;

/**
 * Takes the wish for a link by mail, where mail is sent. What is answered, and when, is the same whether
 * there is such an account: nothing is looked up before. The link leads to the site's own address, whatever
 * the request says of it.
 */
export async function askForLink(
  { email }: z.output<typeof forgotSchema>,
  { address }: Readonly<{ address: string }>,
  words: Words,
): Promise<Outcome<object>> {
  const over = (await overLimit("links", address)) ?? (await overLimit("mailedLinks", email));
  if (over) return over;
  const token = newToken();
  const letter = { to: email, ...words(`${siteOf().origin}/reset/${token}`) };
  if (sendsMail()) afterwards(() => mailLink(letter, token));
  return done({});
}

/** The links of before stay: who asks in somebody's name takes none from them. */
async function mailLink(letter: Letter, token: string): Promise<void> {
  const teacher = await db.teacher.findUnique({
    where: { email: letter.to, disabledAt: null },
    select: { id: true },
  });
  if (!teacher) return;
  await db.passwordReset.createMany({ data: [linkOf(teacher.id, token)], skipDuplicates: true });
  await sendLetter(letter);
}

const linkOf = (teacherId: string, token: string) => ({
  id: newId(),
  hash: hashSecret(token),
  teacherId,
  expiresAt: new Date(Date.now() + retention.resetMinutes * 60_000),
});

/** Writes a link to a new password for an account, in place of those that were not used. */
export async function writeResetLink(tx: Transaction, teacherId: string, token: string): Promise<string> {
  const data = linkOf(teacherId, token);
  await tx.passwordReset.deleteMany({ where: { teacherId } });
  await tx.passwordReset.create({ data, select: { id: true } });
  return data.expiresAt.toISOString();
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
 * session and token of the account ends, and every other link to it. Nobody guesses a link's 256 bits, and
 * only a link that works costs a slow hash.
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
    if (!account || !(await raiseVersion(tx, account, { passwordHash }))) return refuse("link-over");
    await tx.passwordReset.deleteMany({ where: { teacherId: account.teacherId, usedAt: null } });
    return done(null);
  });
}
