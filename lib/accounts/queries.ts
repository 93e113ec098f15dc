import { readSignUp, type SignUp } from "../auth/queries";
import { hashSecret } from "../auth/secrets";
import { db } from "../db/client";

/** What makes an invitation count now. Where sign-up is closed only the machine's own does. */
export function countingInvitation(mode: SignUp = readSignUp()) {
  const byAdministrator = { madeBy: { administratorSince: { not: null }, disabledAt: null } };
  const makers = mode === "closed" ? [{ madeById: null }] : [{ madeById: null }, byAdministrator];
  return { usedAt: null, expiresAt: { gt: new Date() }, OR: makers };
}

/** An invitation that counts still, by its link. */
export const findInvitation = (token: string): Promise<Readonly<{ email: string | null }> | null> =>
  db.invitation.findFirst({
    where: { hash: hashSecret(token), ...countingInvitation() },
    select: { email: true },
  });

/** Wrong passwords that somebody tried elsewhere, and when the last was. */
export type WrongTries = Readonly<{ count: number; at: Date }>;

/** So many a teacher tries at a new computer of their own. */
const fewTries = 4;

/** What the owner of an account is told, until they say that they have seen it; null where it is little. */
export async function findWrongTries(teacherId: string): Promise<WrongTries | null> {
  const found = await db.teacher.findUnique({
    where: { id: teacherId },
    select: { wrongTries: true, wrongTriedAt: true },
  });
  return found?.wrongTriedAt && found.wrongTries > fewTries
    ? { count: found.wrongTries, at: found.wrongTriedAt }
    : null;
}
