import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signedIn } from "@/prisma/lesson";
import { deleteAccount, signUp } from "../accounts/commands";
import { startSession } from "../auth/commands";
import { hashPassword } from "../auth/passwords";
import { findTeacherOfSession, type SignedIn } from "../auth/queries";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { makeLinkFor, resetPassword } from "../resets/commands";
import { lockAdministrators } from "./administrators";
import { changeTeacher, invite, makeResetLink } from "./commands";

/** A database of its own: who the administrators are is true of a whole installation. */
await vi.hoisted(async () => {
  const { openOwnDatabase } = await import("@/prisma/own-database");
  process.env.DATABASE_URL = await openOwnDatabase(process.env.TEST_DATABASE_URL, "administration");
});

const password = "a long enough password";
const account = (email = `${newId()}@school.example`) => ({ name: "Mr Kim", email, password });

/** A teacher's account as it stands; their office is given as the test needs it. */
async function hire(administratorSince: Date | null = null): Promise<SignedIn> {
  const { email, name } = account();
  const passwordHash = await hashPassword(password);
  const teacher = { id: newId(), email, name, passwordHash, administratorSince };
  await db.teacher.create({ data: teacher });
  return signedIn({ teacherId: teacher.id, email, isAdministrator: administratorSince !== null });
}

/** How many wait for the lock of those who make administrators. */
async function countWaiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%"Mutex"%'`;
  return row?.count ?? 0;
}

const newcomer = () => ({ address: newId(), browserId: null });
const won = (answers: readonly Readonly<{ ok: boolean }>[]) => answers.filter(({ ok }) => ok).length;
const officeOf = async ({ teacherId }: SignedIn) =>
  (await db.teacher.findUnique({ where: { id: teacherId } }))?.administratorSince != null;

beforeEach(async () => {
  vi.stubEnv("TEACHER_SIGNUP", "invite");
  await db.teacher.updateMany({ data: { administratorSince: null } });
});
afterAll(() => db.$disconnect());

describe("the first account", () => {
  it("is an administrator, and of two made at one moment only one is", async () => {
    vi.stubEnv("TEACHER_SIGNUP", "open");
    await db.teacher.deleteMany();
    const second = await db.$transaction(
      async (tx) => {
        await lockAdministrators(tx);
        const signing = signUp(account(), newcomer());
        await vi.waitFor(async () => expect(await countWaiting()).toBe(1), 20_000);
        const administratorSince = (await tx.teacher.count()) === 0 ? new Date() : null;
        await tx.teacher.create({
          data: { id: newId(), email: account().email, name: "", administratorSince, passwordHash: "" },
        });
        return { signing };
      },
      { timeout: 25_000 },
    );
    expect(await second.signing).toMatchObject({ ok: true });
    expect(await db.teacher.count({ where: { administratorSince: { not: null } } })).toBe(1);
  });
});

describe("an invitation", () => {
  const made = async (by: SignedIn, email?: string) => {
    const link = await invite(by, { email });
    if (!link.ok) throw new Error(link.reason);
    return link.value.token;
  };

  it("makes one account, whoever uses it at the same moment", async () => {
    const invitation = await made(await hire(new Date()));
    const tries = Array.from({ length: 5 }, () => signUp({ ...account(), invitation }, newcomer()));
    expect(won(await Promise.all(tries))).toBe(1);
    expect(await signUp({ ...account(), invitation }, newcomer())).toMatchObject({ reason: "link-over" });
  });

  it("for one address makes no account for another, and is not used up by a refusal", async () => {
    const invitation = await made(await hire(new Date()), "kim@school.example");
    expect(await signUp({ ...account(), invitation }, newcomer())).toMatchObject({ reason: "link-over" });
    await db.teacher.create({
      data: { id: newId(), email: "kim@school.example", name: "", passwordHash: "" },
    });
    const kim = { ...account("kim@school.example"), invitation };
    expect(await signUp(kim, newcomer())).toMatchObject({ reason: "email-taken" });
    await db.teacher.deleteMany({ where: { email: kim.email } });
    expect(await signUp(kim, newcomer())).toMatchObject({ ok: true });
  });

  it("counts for nothing after its week, without its maker's office, or where sign-up is closed", async () => {
    const administrator = await hire(new Date());
    const refused = { reason: "link-over" };
    const over = await made(administrator);
    await db.invitation.updateMany({ data: { expiresAt: new Date() } });
    expect(await signUp({ ...account(), invitation: over }, newcomer())).toMatchObject(refused);
    const invitation = await made(administrator);
    vi.stubEnv("TEACHER_SIGNUP", "closed");
    expect(await invite(administrator, {})).toMatchObject({ reason: "signup-closed" });
    expect(await signUp({ ...account(), invitation }, newcomer())).toMatchObject(refused);
    vi.stubEnv("TEACHER_SIGNUP", "invite");
    await db.teacher.updateMany({ data: { administratorSince: null } });
    expect(await signUp({ ...account(), invitation }, newcomer())).toMatchObject(refused);
  });

  it("works beside whoever signs up in a loop with others, from the same address or browser", async () => {
    const invitation = await made(await hire(new Date()));
    const nearby = { address: newId(), browserId: newId() };
    for (let times = 0; times < 120; times++)
      for (const who of [nearby, { ...nearby, browserId: null }])
        expect(await signUp({ ...account(), invitation: newId() }, who)).toMatchObject({
          reason: "link-over",
        });
    expect(await signUp({ ...account(), invitation }, nearby)).toMatchObject({ ok: true });
  });

  it("is the only way in where sign-up is by invitation, and only an administrator makes one", async () => {
    expect(await signUp(account(), newcomer())).toMatchObject({ reason: "signup-closed" });
    expect(await invite(await hire(), {})).toMatchObject({ reason: "not-allowed" });
  });
});

describe("administrators", () => {
  it("are never none: of two who take it from each other at one moment one stays", async () => {
    const [ada, ben] = [await hire(new Date()), await hire(new Date())];
    const end = (by: SignedIn, { teacherId }: SignedIn) =>
      changeTeacher(by, { teacherId, isAdministrator: false });
    expect(won(await Promise.all([end(ada, ben), end(ben, ada)]))).toBe(1);
    const [left, gone] = (await officeOf(ada)) ? [ada, ben] : [ben, ada];
    expect([await officeOf(left), await officeOf(gone)]).toEqual([true, false]);
    const disable = { teacherId: left.teacherId, isDisabled: true };
    for (const change of [end(left, left), changeTeacher(left, disable)])
      expect(await change).toMatchObject({ reason: "last-administrator" });
    expect(await deleteAccount(left, { password })).toMatchObject({ reason: "last-administrator" });
  });

  it("let somebody in again without what they held before", async () => {
    const [ada, ben] = [await hire(new Date()), await hire()];
    const held = await startSession(ben, "");
    const { teacherId } = ben;
    await changeTeacher(ada, { teacherId, isDisabled: true });
    await changeTeacher(ada, { teacherId, isDisabled: false });
    expect(await findTeacherOfSession(held)).toBeNull();
  });
});

describe("a link to a new password", () => {
  const next = "another long password";

  it("works once, whoever uses it at the same moment, and ends what was held before", async () => {
    const [ada, ben] = [await hire(new Date()), await hire()];
    const held = await startSession(ben, "");
    const link = await makeResetLink(ada, ben);
    const token = link.ok ? link.value.token : "";
    const tries = Array.from({ length: 5 }, () => resetPassword({ token, password: next }));
    expect(won(await Promise.all(tries))).toBe(1);
    expect(await resetPassword({ token, password: next })).toMatchObject({ reason: "link-over" });
    expect(await findTeacherOfSession(held)).toBeNull();
  });

  it("is over after its hour, and with the next one", async () => {
    const { email } = await hire();
    const of = async () => (await makeLinkFor(email, { isSecondFactorOff: false }))?.token ?? "";
    const [former, token] = [await of(), await of()];
    expect(await resetPassword({ token: former, password: next })).toMatchObject({ ok: false });
    await db.passwordReset.updateMany({ data: { expiresAt: new Date() } });
    expect(await resetPassword({ token, password: next })).toMatchObject({ reason: "link-over" });
  });
});
