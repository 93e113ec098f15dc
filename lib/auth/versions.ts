import type { Transaction } from "../db/client";
import type { Prisma } from "../db/generated/client";
import type { SignedIn } from "./queries";

/**
 * What of an account goes on when all else of it ends: what the change was made with. A session does so under
 * another name, which its browser is given; without one it ends, too.
 */
export type Staying = Partial<Pick<SignedIn, "sessionId" | "tokenId" | "nextSessionId">>;

/**
 * Changes an account and raises its version, which ends every session and token of it but those that stay. It
 * does so to the version it was seen in alone, and answers whether it did: of two at one moment one wins.
 */
export async function raiseVersion(
  tx: Transaction,
  { teacherId, version }: Pick<SignedIn, "teacherId" | "version">,
  data: Prisma.TeacherUpdateManyMutationInput = {},
  staying: Staying = {},
): Promise<boolean> {
  const raised = { version: version + 1 };
  const where = { id: teacherId, version };
  const { count } = await tx.teacher.updateMany({ where, data: { ...data, ...raised } });
  if (count === 0) return false;
  const { tokenId } = staying;
  if (tokenId) await tx.teacherToken.updateMany({ where: { id: tokenId, teacherId }, data: raised });
  await renewSession(tx, teacherId, staying, raised);
  await tx.session.deleteMany({ where: { teacherId, version: { not: raised.version } } });
  return true;
}

/** Gives a session another name: a cookie that was copied before is worth nothing at its next request. */
export async function renewSession(
  tx: Transaction,
  teacherId: string,
  { sessionId, nextSessionId }: Staying,
  data: Prisma.SessionUpdateManyMutationInput = {},
): Promise<void> {
  if (!sessionId || !nextSessionId) return;
  await tx.session.updateMany({ where: { id: sessionId, teacherId }, data: { ...data, id: nextSessionId } });
}
