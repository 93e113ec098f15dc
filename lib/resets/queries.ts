import { hashSecret } from "../auth/secrets";
import { db } from "../db/client";

/** Until when a link to a new password works; null where it does not, or no more. */
export async function findResetLink(token: string): Promise<Readonly<{ expiresAt: Date }> | null> {
  const found = await db.passwordReset.findUnique({
    where: { hash: hashSecret(token) },
    select: { expiresAt: true, usedAt: true },
  });
  return found && !found.usedAt && found.expiresAt > new Date() ? { expiresAt: found.expiresAt } : null;
}
