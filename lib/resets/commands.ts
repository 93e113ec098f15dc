import type { z } from "zod";
import { hashPassword } from "../auth/passwords";
import { hashSecret, newToken } from "../auth/secrets";
import { raiseVersion } from "../auth/versions";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { pool } from "../db/pool";
import { done, type Outcome, refuse } from "../debate/outcome";
import { retention } from "../keeping/retention";
import { mostLinks } from "../limits/table";
import { overLimit } from "../limits/take";
import { lineOf } from "../mail/afterwards";
import { type Letter, sendLetter, sendsMail } from "../mail/mailer";
import { siteOf } from "../web/here";
import { findResetLink } from "./queries";
import { forgotSchema, type resetSchema } from "./schemas";

/** What a mail says to whom it brings a link, in the language of who asks for it. */
export type Words = (url: string) => Readonly<{ subject: string; text: string }>;

/** Who asks: from where, in which browser, and whether somebody has signed in to that account in it. */
export type Asker = Readonly<{ address: string; browserId: string | null; isKnown: boolean }>;

/** One after the other: a wish that is for nobody is over at once. */
const wishes = lineOf("wishes", 1);
/** Side by side, so that a letter that the mail server is slow to take holds up no other. */
const letters = lineOf("letters", 20);

/**
 * Takes the wish for a link by mail, where mail is sent. What is answered, and when, is the same whether
 * there is such an account: nothing is looked up before. It is counted by browser; those that show none, by
 * their address and what they typed, so that nobody's wishes stop another account's. The link leads to the
 * site's own address, whatever the request says of it.
 */
export async function askForLink(
  { email }: z.output<typeof forgotSchema>,
  { address, browserId, isKnown }: Asker,
  words: Words,
): Promise<Outcome<object>> {
  const over = await overLimit("links", browserId ?? `${address} ${email}`);
  if (over) return over;
  const token = newToken();
  const letter = { to: email, ...words(`${siteOf().origin}/reset/${token}`) };
  const most = isKnown ? mostLinks.known : mostLinks.elsewhere;
  if (sendsMail()) wishes.add({ act: () => mailLink(letter, token, most) });
  return done({});
}

/**
 * Where so many links to the account work already, its owner has them, and no more is sent. The links of
 * before stay: who asks in somebody's name takes none from them. A link whose letter nobody takes is none.
 */
async function mailLink(letter: Letter, token: string, most: number): Promise<void> {
  const { id, hash, expiresAt } = linkOf("", token);
  const { rowCount } = await pool.query(
    `INSERT INTO "PasswordReset" (id, hash, "teacherId", "expiresAt")
    SELECT $1, $2, teacher.id, $3 FROM "Teacher" teacher
    WHERE email = $4 AND "disabledAt" IS NULL AND $5 > (SELECT count(*) FROM "PasswordReset" link
      WHERE link."teacherId" = teacher.id AND "usedAt" IS NULL AND "expiresAt" > now())
    ON CONFLICT (hash) DO UPDATE SET hash = excluded.hash`,
    [id, hash, expiresAt, letter.to, most],
  );
  if (rowCount === 0) return;
  letters.add({
    act: () => sendLetter(letter),
    giveUp: () => db.passwordReset.deleteMany({ where: { hash, usedAt: null } }),
  });
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
 * only a link that works costs a slow hash, so uses are counted by the link.
 */
export async function resetPassword({
  token,
  password,
}: z.output<typeof resetSchema>): Promise<Outcome<{ email: string }>> {
  const over = await overLimit("linkUses", hashSecret(token));
  if (over) return over;
  if (!(await findResetLink(token))) return refuse("link-over");
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const hash = hashSecret(token);
    const taken = await tx.passwordReset.updateManyAndReturn({
      where: { hash, usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
      select: { teacher: { select: { id: true, version: true, email: true } } },
    });
    const [teacher] = taken.map((link) => link.teacher);
    const account = teacher && { teacherId: teacher.id, version: teacher.version };
    if (!account || !(await raiseVersion(tx, account, { passwordHash }))) return refuse("link-over");
    await tx.passwordReset.deleteMany({ where: { teacherId: account.teacherId, usedAt: null } });
    return done({ email: teacher.email });
  });
}
