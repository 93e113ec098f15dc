import { unseal } from "../auth/seal";
import { keyAddress, toBase32 } from "../auth/totp";
import { db } from "../db/client";

/** How an account stands with a second factor: none, begun with a key to be put into an app, or with one. */
export type SecondFactor =
  | Readonly<{ state: "off" }>
  | Readonly<{ state: "begun"; key: string; address: string }>
  | Readonly<{ state: "on"; codesLeft: number }>;

export async function readSecondFactor(teacherId: string, issuer: string): Promise<SecondFactor> {
  const found = await db.teacher.findUnique({
    where: { id: teacherId },
    select: { email: true, totpSecret: true, totpSince: true },
  });
  if (found?.totpSince)
    return { state: "on", codesLeft: await db.recoveryCode.count({ where: { teacherId, usedAt: null } }) };
  const secret = found?.totpSecret ? unseal(found.totpSecret) : null;
  if (!found || !secret) return { state: "off" };
  return { state: "begun", key: toBase32(secret), address: keyAddress(secret, found.email, issuer) };
}
