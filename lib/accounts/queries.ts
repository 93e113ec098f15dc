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
