import type { z } from "zod";
import { readSignUp, type SignedIn } from "../auth/queries";
import { hashSecret, newToken } from "../auth/secrets";
import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import { done, type Outcome, refuse } from "../debate/outcome";
import { isId } from "../input/text-field";
import { retention } from "../keeping/retention";
import { writeResetLink } from "../resets/commands";
import { isAdministratorNow, isLastAdministrator, lockAdministrators } from "./administrators";
import type { invitationSchema, teacherChangeSchema } from "./schemas";

/** A link's secret, which is shown this once: only its hash is kept. */
export type Link = Readonly<{ token: string; expiresAt: string }>;

/** Does what only an administrator may, who is one still when it is done. */
const asAdministrator = <T>(
  { teacherId }: SignedIn,
  receipt: Receipt | null,
  work: (tx: Transaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  once(receipt, async (tx) => {
    await lockAdministrators(tx);
    return (await isAdministratorNow(tx, teacherId)) ? work(tx) : refuse("not-allowed");
  });

/** Makes a link to become a teacher here, for one address if it names one. It works once, for a week. */
export async function invite(
  teacher: SignedIn,
  { email = null }: Readonly<{ email?: z.output<typeof invitationSchema>["email"] | null }>,
  receipt: Receipt | null = null,
): Promise<Outcome<Link>> {
  if (readSignUp() === "closed") return refuse("signup-closed");
  const token = newToken(receipt);
  const expiresAt = new Date(Date.now() + retention.invitationDays * 86_400_000);
  const made = await asAdministrator(teacher, receipt, async (tx) => {
    const hash = hashSecret(token);
    const data = { id: newId(), hash, email, madeById: teacher.teacherId, expiresAt };
    await tx.invitation.create({ data, select: { id: true } });
    return done({ expiresAt: expiresAt.toISOString() });
  });
  return made.ok ? done({ token, ...made.value }) : made;
}

/** Ends an invitation that nobody has used. */
export const endInvitation = (
  teacher: SignedIn,
  { invitationId }: Readonly<{ invitationId: string }>,
): Promise<Outcome<null>> =>
  asAdministrator(teacher, null, async (tx) => {
    const ended = await tx.invitation.deleteMany({ where: { id: invitationId, usedAt: null } });
    return ended.count > 0 ? done(null) : refuse("not-found");
  });

/** Makes a link by which a teacher who forgot the password chooses another. */
export async function makeResetLink(
  teacher: SignedIn,
  { teacherId }: Readonly<{ teacherId: string }>,
  receipt: Receipt | null = null,
): Promise<Outcome<Link>> {
  const token = newToken(receipt);
  const made = await asAdministrator(teacher, receipt, async (tx) => {
    if (!isId(teacherId) || (await tx.teacher.count({ where: { id: teacherId } })) === 0)
      return refuse("not-found");
    return done({ expiresAt: await writeResetLink(tx, teacherId, token) });
  });
  return made.ok ? done({ token, ...made.value }) : made;
}

type Change = z.output<typeof teacherChangeSchema> & Readonly<{ teacherId: string }>;

/**
 * Names a teacher an administrator, or takes that back; disables an account, which ends all its sessions and
 * tokens, or lets it in again. One administrator is always left.
 */
export const changeTeacher = (
  teacher: SignedIn,
  { teacherId, isAdministrator, isDisabled }: Change,
): Promise<Outcome<null>> =>
  asAdministrator(teacher, null, async (tx) => {
    const select = { administratorSince: true, disabledAt: true };
    const found = isId(teacherId) && (await tx.teacher.findUnique({ where: { id: teacherId }, select }));
    if (!found) return refuse("not-found");
    const isLeaving = isAdministrator === false || isDisabled === true;
    if (isLeaving && (await isLastAdministrator(tx, teacherId))) return refuse("last-administrator");
    const now = new Date();
    const office = { administratorSince: isAdministrator ? (found.administratorSince ?? now) : null };
    const state = isDisabled
      ? { disabledAt: found.disabledAt ?? now, version: { increment: 1 } }
      : { disabledAt: null };
    const data = {
      ...(isAdministrator === undefined ? {} : office),
      ...(isDisabled === undefined ? {} : state),
    };
    await tx.teacher.update({ where: { id: teacherId }, data, select: { id: true } });
    return done(null);
  });
