import { afterAll, describe, expect, it, vi } from "vitest";
import { addTeacher } from "@/prisma/classroom";
import { signedIn } from "@/prisma/lesson";
import { checkPassword } from "../auth/commands";
import { programTrier, type Trier } from "../auth/limits";
import { hashPassword } from "../auth/passwords";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { forgetWrongTries } from "./commands";
import { findWrongTries } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const password = "a long enough password";

async function newTeacher() {
  const email = `${newId()}@school.example`;
  const teacherId = await addTeacher(db, {
    name: "Ms Okafor",
    email,
    passwordHash: await hashPassword(password),
  });
  const tryOut = (typed: string, trier: Trier) => checkPassword({ email, password: typed }, trier);
  return { teacher: signedIn({ teacherId, email }), tryOut };
}

const tryOften = async (times: number, one: () => Promise<unknown>) => {
  for (let tries = 0; tries < times; tries++) await one();
};

describe("wrong passwords", () => {
  afterAll(() => db.$disconnect());

  it("of a pupil nearby keep no teacher out, and are told to the account's owner until she has seen it", async () => {
    const { teacher, tryOut } = await newTeacher();
    const pupil = { name: newId(), isKnown: false };
    await tryOften(12, () => tryOut("a guess", pupil));
    expect(await tryOut(password, pupil)).toMatchObject({ reason: "too-many" });
    expect(await tryOut(password, { name: newId(), isKnown: false })).toMatchObject({ ok: true });
    expect(await tryOut(password, programTrier(newId()))).toMatchObject({ ok: true });

    await vi.waitFor(async () =>
      expect(await findWrongTries(teacher.teacherId)).toMatchObject({ count: 10 }),
    );
    await forgetWrongTries(teacher);
    expect(await findWrongTries(teacher.teacherId)).toBe(null);
  });

  it("of a browser the account is known in, and a few at a new one, are nothing to tell", async () => {
    const { teacher, tryOut } = await newTeacher();
    await tryOften(8, () => tryOut("a slip", { name: newId(), isKnown: true }));
    await tryOften(4, () => tryOut("a slip", { name: "new computer", isKnown: false }));
    const noted = () => db.teacher.findUnique({ where: { id: teacher.teacherId } });
    await vi.waitFor(async () => expect((await noted())?.wrongTries).toBe(4));
    expect(await findWrongTries(teacher.teacherId)).toBe(null);
  });
});
