import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { signedIn } from "@/prisma/lesson";
import { checkCode, checkSignIn, startSession } from "../auth/commands";
import { programTrier } from "../auth/limits";
import { hashPassword } from "../auth/passwords";
import { findTeacherOfSession, type SignedIn } from "../auth/queries";
import { unseal } from "../auth/seal";
import { codeAt, stepAt } from "../auth/totp";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { beginSecondFactor, renewRecoveryCodes, turnOffSecondFactor, turnOnSecondFactor } from "./commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const password = "a long enough password";
let passwordHash = "";

/** The code that an app shows, so many steps from now. */
async function codeOf({ teacherId }: SignedIn, steps = 0): Promise<string> {
  const { totpSecret } = await db.teacher.findUniqueOrThrow({ where: { id: teacherId } });
  return codeAt(unseal(totpSecret ?? "") ?? Buffer.alloc(0), stepAt(Date.now()) + steps);
}

/** A teacher whose second factor is on, with its recovery codes, and one who was logged in elsewhere. */
async function settle() {
  const email = `${newId()}@school.example`;
  const teacherId = newId();
  await db.teacher.create({ data: { id: teacherId, email, name: "Ms Okafor", passwordHash } });
  const elsewhere = await startSession({ teacherId, version: 1 }, "");
  const here = await startSession({ teacherId, version: 1 }, "");
  const teacher = await nowIn(here, signedIn({ teacherId, email }));
  await beginSecondFactor(teacher, { password });
  const on = await turnOnSecondFactor(teacher, { code: await codeOf(teacher, -1) });
  if (!on.ok) throw new Error(on.reason);
  return { teacher, before: here, here: teacher.nextSessionId, elsewhere, codes: on.value.codes };
}

/** Who is signed in by a session, which has another name after the next change. */
const nowIn = async (sessionId: string, otherwise: SignedIn) => ({
  ...((await findTeacherOfSession(sessionId)) ?? otherwise),
  nextSessionId: newId(),
});

const signIn = ({ email }: SignedIn, code?: string) =>
  checkSignIn({ email, password, code }, programTrier(newId()));
const won = (answers: readonly Readonly<{ ok: boolean }>[]) => answers.filter(({ ok }) => ok).length;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of a test that is long enough");
  passwordHash = await hashPassword(password);
});
afterAll(() => db.$disconnect());

describe("a second factor", () => {
  it("is asked for once it is on, and ends what was begun without it", async () => {
    const { teacher, before, here, elsewhere } = await settle();
    expect(await signIn(teacher)).toMatchObject({ reason: "second-factor" });
    expect(await signIn(teacher, "000000")).toMatchObject({ reason: "wrong-code" });
    expect(await signIn(teacher, await codeOf(teacher))).toMatchObject({ ok: true });
    expect(await findTeacherOfSession(elsewhere)).toBeNull();
    expect(await findTeacherOfSession(before), "a copy of the cookie it was turned on with").toBeNull();
    expect(await findTeacherOfSession(here)).not.toBeNull();
  });

  it("takes a code once, whoever shows it at the same moment", async () => {
    const { teacher } = await settle();
    const code = await codeOf(teacher);
    const tries = Array.from({ length: 5 }, () => checkCode(teacher.teacherId, code));
    expect(won(await Promise.all(tries))).toBe(1);
    expect(await checkCode(teacher.teacherId, code)).toMatchObject({ reason: "wrong-code" });
  });

  it("takes a recovery code once, and none after new ones were made", async () => {
    const { teacher, here, codes } = await settle();
    const [first = "", second = ""] = codes;
    expect(new Set(codes).size).toBe(10);
    const tries = Array.from({ length: 5 }, () => checkCode(teacher.teacherId, first));
    expect(won(await Promise.all(tries))).toBe(1);
    const now = await nowIn(here, teacher);
    expect(await renewRecoveryCodes(now, { password })).toMatchObject({ ok: true });
    expect([await findTeacherOfSession(here), await findTeacherOfSession(now.nextSessionId)]).toEqual([
      null,
      { ...now, sessionId: now.nextSessionId, nextSessionId: undefined },
    ]);
    expect(await checkCode(teacher.teacherId, second)).toMatchObject({ reason: "wrong-code" });
  });

  it("lets nobody guess: after ten wrong codes not even the right one is taken", async () => {
    const { teacher } = await settle();
    for (let tries = 0; tries < 10; tries++) await checkCode(teacher.teacherId, "000000");
    expect(await signIn(teacher, await codeOf(teacher))).toMatchObject({ reason: "too-many" });
  });

  it("is kept sealed, and is gone with its codes when it is turned off", async () => {
    const { teacher, here } = await settle();
    const { totpSecret } = await db.teacher.findUniqueOrThrow({ where: { id: teacher.teacherId } });
    vi.stubEnv("NEXTAUTH_SECRET", "another secret, as a thief would have");
    expect(unseal(totpSecret ?? "")).toBeNull();
    vi.stubEnv("NEXTAUTH_SECRET", "a secret of a test that is long enough");
    const now = await nowIn(here, teacher);
    expect(await turnOffSecondFactor(now, { password: "wrong" })).toMatchObject({ ok: false });
    expect(await turnOffSecondFactor(now, { password })).toMatchObject({ ok: true });
    expect([await findTeacherOfSession(here), await findTeacherOfSession(now.nextSessionId)]).toEqual([
      null,
      expect.objectContaining({ teacherId: now.teacherId }),
    ]);
    expect(await signIn(teacher)).toMatchObject({ ok: true });
    expect(await db.recoveryCode.count({ where: { teacherId: teacher.teacherId } })).toBe(0);
  });
});
