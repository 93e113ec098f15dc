import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { confirmPassword } from "../auth/commands";
import { overCodes } from "../auth/limits";
import type { SignedIn } from "../auth/queries";
import { seal, unseal } from "../auth/seal";
import { hashRecoveryCode, newRecoveryCode } from "../auth/secrets";
import { findStep } from "../auth/totp";
import { raiseVersion, renewSession } from "../auth/versions";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { done, type Outcome, refuse } from "../debate/outcome";
import type { firstCodeSchema, passwordAgainSchema } from "./schemas";

const manyCodes = 10;

type Password = z.output<typeof passwordAgainSchema>;

/** The codes that stand in for a lost device, shown this once. */
export type RecoveryCodes = Readonly<{ codes: readonly string[] }>;

/** Makes a key for an app, which is no second factor yet: first a code of it has to be shown. */
export async function beginSecondFactor(teacher: SignedIn, password: Password): Promise<Outcome<null>> {
  const { teacherId } = teacher;
  const checked = await confirmPassword(teacher, password);
  if (!checked.ok) return checked;
  const begun = await db.teacher.updateMany({
    where: { id: teacherId, totpSince: null },
    data: { totpSecret: seal(randomBytes(20)), totpStep: null },
  });
  return begun.count > 0 ? done(null) : refuse("not-changeable");
}

/**
 * Turns the second factor on with the first code that the app shows. Every other session and token of the
 * account ends: they were made without one.
 */
export async function turnOnSecondFactor(
  teacher: SignedIn,
  { code }: z.output<typeof firstCodeSchema>,
): Promise<Outcome<RecoveryCodes>> {
  const { teacherId } = teacher;
  const over = await overCodes(teacherId);
  if (over) return over;
  const found = await db.teacher.findUnique({
    where: { id: teacherId },
    select: { totpSecret: true, totpSince: true },
  });
  if (!found?.totpSecret || found.totpSince) return refuse("not-changeable");
  const secret = unseal(found.totpSecret);
  const step = secret && findStep(secret, code, Date.now());
  if (!step) return refuse("wrong-code", { errors: { code: "wrong-code" } });
  return db.$transaction(async (tx) => {
    const isRaised = await raiseVersion(tx, teacher, {}, teacher);
    const { count } = await tx.teacher.updateMany({
      where: { id: teacherId, totpSecret: found.totpSecret, totpSince: null },
      data: { totpSince: new Date(), totpStep: step },
    });
    return isRaised && count > 0 ? done(await writeRecoveryCodes(tx, teacherId)) : refuse("not-changeable");
  });
}

/** Gives new recovery codes in place of all former ones. */
export async function renewRecoveryCodes(
  teacher: SignedIn,
  password: Password,
): Promise<Outcome<RecoveryCodes>> {
  const checked = await confirmPassword(teacher, password);
  if (!checked.ok) return checked;
  if (!checked.value.hasSecondFactor) return refuse("not-changeable");
  const { teacherId } = teacher;
  return db.$transaction(async (tx) => {
    await renewSession(tx, teacherId, teacher);
    return done(await writeRecoveryCodes(tx, teacherId));
  });
}

/** Turns the second factor off, or gives up one that was begun. */
export async function turnOffSecondFactor(teacher: SignedIn, password: Password): Promise<Outcome<null>> {
  const checked = await confirmPassword(teacher, password);
  if (!checked.ok) return checked;
  const { teacherId } = teacher;
  const off = { totpSecret: null, totpSince: null, totpStep: null };
  return db.$transaction(async (tx) => {
    if (!(await raiseVersion(tx, checked.value, off, teacher))) return refuse("not-changeable");
    await tx.recoveryCode.deleteMany({ where: { teacherId } });
    return done(null);
  });
}

async function writeRecoveryCodes(tx: Transaction, teacherId: string): Promise<RecoveryCodes> {
  const codes = Array.from({ length: manyCodes }, newRecoveryCode);
  const data = codes.map((code) => ({ id: newId(), teacherId, hash: hashRecoveryCode(teacherId, code) }));
  await tx.recoveryCode.deleteMany({ where: { teacherId } });
  await tx.recoveryCode.createMany({ data });
  return { codes };
}
