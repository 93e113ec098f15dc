import type { Transaction } from "../db/client";
import type { Prisma } from "../db/generated/client";
import type { SignedIn } from "./queries";

/** What of an account stays when all else of it ends: what the change was made with. */
export type Staying = Partial<Pick<SignedIn, "sessionId" | "tokenId">>;

/**
 * Changes an account and raises its version, which ends every session and token of it but those that stay. It
 * does so to the version it was seen in alone, and answers whether it did: of two at one moment one wins.
 */
export async function raiseVersion(
  tx: Transaction,
  { teacherId, version }: Pick<SignedIn, "teacherId" | "version">,
  data: Prisma.TeacherUpdateManyMutationInput = {},
  { sessionId = null, tokenId = null }: Staying = {},
): Promise<boolean> {
  const raised = { version: version + 1 };
  const where = { id: teacherId, version };
  const { count } = await tx.teacher.updateMany({ where, data: { ...data, ...raised } });
  if (count === 0) return false;
  if (tokenId) await tx.token.updateMany({ where: { id: tokenId, teacherId }, data: raised });
  if (sessionId) await tx.session.updateMany({ where: { id: sessionId, teacherId }, data: raised });
  await tx.session.deleteMany({ where: { teacherId, version: { not: raised.version } } });
  return true;
}
