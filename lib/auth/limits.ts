import type { Refusal } from "../debate/outcome";
import { allowanceOf, overLimit } from "../limits/take";
import type { SignedIn } from "./queries";

/** Who tries a password: a browser, a session, or an address's programs, known to the account or not. */
export type Trier = Readonly<{ name: string; isKnown: boolean }>;

/** A program shows no browser: those of an address are one. */
export const programTrier = (address: string): Trier => ({ name: `program ${address}`, isKnown: false });

/** Who is signed in already, and gives the password again. */
export const signedInTrier = ({ sessionId, tokenId }: SignedIn): Trier => ({
  name: sessionId ?? tokenId ?? "",
  isKnown: true,
});

/**
 * Takes one of the tries that a browser has for an account, before the password is looked at, so that tries
 * sent together all count. Browsers in which nobody has signed in to it share an allowance besides, wherever
 * they are: who tries there keeps nobody out of the browser they know, and an address alone keeps out nobody.
 */
export async function overPasswords(email: string, { name, isKnown }: Trier): Promise<Refusal | null> {
  const over = await overLimit("passwords", `${email} ${name}`);
  return over ?? (isKnown ? null : overLimit("passwordsElsewhere", email));
}

/** A right password gives its try back. */
export async function givePasswordBack(email: string, { name, isKnown }: Trier): Promise<void> {
  await allowanceOf("passwords").giveBack(`${email} ${name}`);
  if (!isKnown) await allowanceOf("passwordsElsewhere").giveBack(email);
}

/**
 * Takes one of the tries at an account's second factor, from wherever: only who has the password comes so
 * far. A right code gives its try back.
 */
export const overCodes = (teacherId: string): Promise<Refusal | null> =>
  overLimit("secondFactors", teacherId);

export const giveCodeBack = (teacherId: string): Promise<void> =>
  allowanceOf("secondFactors").giveBack(teacherId);
