import type { z } from "zod";
import { isLastAdministrator, lockAdministrators } from "../administration/administrators";
import { confirmPassword } from "../auth/commands";
import { hashPassword } from "../auth/passwords";
import { readSignUp, type SignedIn, type SignUp } from "../auth/queries";
import type { passwordChangeSchema, signUpSchema } from "../auth/schemas";
import { hashSecret } from "../auth/secrets";
import { raiseVersion } from "../auth/versions";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import { dropDoorsOf } from "../db/places/door";
import { freeGroups, lockRooms } from "../db/places/rooms-at-once";
import { deleteReceiptsOf, type Receipt } from "../db/receipts";
import { done, type Outcome, refuse } from "../debate/outcome";
import { overLimit } from "../limits/take";
import { leaveAllRooms } from "../owners/commands";
import { countingInvitation } from "./queries";

/** Who signs up: from where, in which browser. */
type Newcomer = Readonly<{ address: string; browserId: string | null }>;

/**
 * Counts uses of an invitation by it alone, so that nobody nearby stops who was invited; and others by
 * browser, or by the programs of an address.
 */
const overSignUps = (invitation: string | undefined, { address, browserId }: Newcomer) =>
  invitation !== undefined
    ? overLimit("linkUses", hashSecret(invitation))
    : browserId === null
      ? overLimit("signUpsByAddress", address)
      : overLimit("signUps", browserId);

/**
 * Makes a teacher's account: for anybody where sign-up is open, else with an invitation. The first account of
 * an installation is an administrator. A made-up invitation costs no slow hash.
 */
export async function signUp(
  { name, email, password, invitation }: z.output<typeof signUpSchema>,
  newcomer: Newcomer,
  receipt: Receipt | null = null,
): Promise<Outcome<{ id: string; version: number }>> {
  const mode = readSignUp();
  if (mode !== "open" && invitation === undefined) return refuse("signup-closed");
  const over = await overSignUps(invitation, newcomer);
  if (over) return over;
  const invited = invitation === undefined ? null : { hash: hashSecret(invitation), email, mode };
  if (invited && !(await isInvitation(invited.hash))) return refuse("link-over");
  const teacher = { id: newId(), name, email, passwordHash: await hashPassword(password) };
  return once(receipt, async (tx) => {
    await lockAdministrators(tx);
    if (invited && !(await takeInvitation(tx, invited))) return refuse("link-over");
    const administratorSince = (await tx.teacher.count()) === 0 ? new Date() : null;
    const data = [{ ...teacher, administratorSince }];
    const made = await tx.teacher.createMany({ data, skipDuplicates: true });
    if (made.count > 0) return done({ id: teacher.id, version: 1 });
    if (invited) await tx.invitation.updateMany({ where: { hash: invited.hash }, data: { usedAt: null } });
    return refuse("email-taken", { errors: { email: "email-taken" } });
  });
}

type Invited = Readonly<{ hash: string; email: string; mode: SignUp }>;

/** Whether it is one, used or not: what is sent once more is answered as before. */
const isInvitation = async (hash: string): Promise<boolean> =>
  (await db.invitation.findUnique({ where: { hash }, select: { id: true } })) !== null;

/** Uses an invitation up, by one write that says what it must be. */
async function takeInvitation(tx: Transaction, { hash, email, mode }: Invited): Promise<boolean> {
  const forThem = { OR: [{ email: null }, { email }] };
  const { count } = await tx.invitation.updateMany({
    where: { hash, AND: [countingInvitation(mode), forThem] },
    data: { usedAt: new Date() },
  });
  return count > 0;
}

/** Changes the name that new rooms show for a teacher. */
export async function changeName(
  { teacherId }: SignedIn,
  { name }: Readonly<{ name: string }>,
): Promise<Outcome<null>> {
  const changed = await db.teacher.updateMany({ where: { id: teacherId }, data: { name } });
  return changed.count > 0 ? done(null) : refuse("not-found");
}

/** The owner has seen how often a wrong password was tried: it is counted anew. */
export async function forgetWrongTries({ teacherId }: SignedIn): Promise<Outcome<null>> {
  await db.teacher.updateMany({ where: { id: teacherId }, data: { wrongTries: 0, wrongTriedAt: null } });
  return done(null);
}

/**
 * Gives the account another password, once the current one was given. Every other session and token of it
 * ends, and every link to a new password.
 */
export async function changePassword(
  teacher: SignedIn,
  { current, next }: z.output<typeof passwordChangeSchema>,
): Promise<Outcome<null>> {
  const checked = await confirmPassword(teacher, { password: current });
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(next, "known");
  return db.$transaction(async (tx) => {
    if (!(await raiseVersion(tx, checked.value, { passwordHash }, teacher)))
      return refuse("wrong-current-password");
    await tx.passwordReset.deleteMany({ where: { teacherId: teacher.teacherId } });
    return done(null);
  });
}

/** Logs a teacher out everywhere: every session and token of the account ends, this one too. */
export async function endEverywhere(teacher: SignedIn): Promise<Outcome<null>> {
  await db.$transaction((tx) => raiseVersion(tx, teacher));
  return done(null);
}

/**
 * Deletes a teacher with their motions, rooms and all that was written in these, once the password was given
 * again. Rooms that a co-teacher leads, too, are theirs then, with the motion that they debate. The last
 * administrator names another first, if there is anybody else.
 */
export async function deleteAccount(
  teacher: SignedIn,
  deletion: Readonly<{ password: string }>,
): Promise<Outcome<null>> {
  const { teacherId } = teacher;
  const checked = await confirmPassword(teacher, deletion);
  if (!checked.ok) return checked;
  const isNeeded = await db.$transaction((tx) => isNeededHere(tx, teacherId));
  if (isNeeded) return refuse("last-administrator");
  await leaveAllRooms(teacherId);
  return db.$transaction(async (tx) => {
    if (await isNeededHere(tx, teacherId)) return refuse("last-administrator");
    await deleteTeacher(tx, teacherId);
    return done(null);
  });
}

/** Whether a teacher is the last administrator of others. */
async function isNeededHere(tx: Transaction, teacherId: string): Promise<boolean> {
  await lockAdministrators(tx);
  const others = await tx.teacher.count({ where: { id: { not: teacherId } } });
  return others > 0 && (await isLastAdministrator(tx, teacherId));
}

/**
 * Waits for their rooms first, as everybody does who writes there. A motion that a colleague's room debates
 * is the colleague's now.
 */
async function deleteTeacher(tx: Transaction, id: string): Promise<void> {
  const where = { ownerId: id };
  const rooms = await tx.room.findMany({ where, orderBy: { id: "asc" }, select: { id: true } });
  const ids = rooms.map((room) => room.id);
  await lockRooms(tx, ids);
  await deleteReceiptsOf(tx, ids);
  await dropDoorsOf(tx, ids);
  await freeGroups(tx, ids);
  const caller = `teacher:${id}`;
  await tx.receipt.deleteMany({ where: { place: caller, caller } });
  await tx.room.deleteMany({ where: { ownerId: id } });
  await tx.$executeRaw`UPDATE "Motion" m SET "ownerId" = r."ownerId" FROM "Revision" v
    JOIN "Room" r ON r."revisionId" = v.id WHERE v."motionId" = m.id AND m."ownerId" = ${id}`;
  await tx.teacher.deleteMany({ where: { id } });
}
