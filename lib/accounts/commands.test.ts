import { afterAll, expect, it, vi } from "vitest";
import { openLesson, signedIn } from "@/prisma/lesson";
import { hashPassword } from "../auth/passwords";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { placeOfReceipt } from "../db/receipts";
import { deleteAccount } from "./commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

afterAll(() => db.$disconnect());

it("a teacher who leaves takes with them what was answered to them and in their rooms, and nothing else", async () => {
  const password = "a long enough password";
  const [{ roomId, teacherId: id }, other] = [await openLesson(db), await openLesson(db)];
  const data = { passwordHash: await hashPassword(password) };
  const { name, email } = await db.teacher.update({ where: { id }, data });
  const own = [`teacher:${id}`, `member:${roomId}:${newId()}`, `member:${roomId}`];
  const others = [
    "visitor",
    `teacher:${id}0`,
    `member:${roomId}0:${id}`,
    `member:${other.roomId}:${newId()}`,
  ];
  const key = newId();
  const receipts = [...own, ...others].map((caller) => ({
    place: placeOfReceipt(caller, key),
    caller,
    key,
    bodyHash: "",
    value: {},
  }));
  await db.receipt.createMany({ data: receipts });

  expect(await deleteAccount(signedIn({ teacherId: id, name, email }), { password })).toMatchObject({
    ok: true,
  });
  const left = await db.receipt.findMany({ where: { key }, select: { caller: true } });
  expect(new Set(left.map(({ caller }) => caller))).toEqual(new Set(others));
  expect(await db.room.count({ where: { id: { in: [roomId, other.roomId] } } })).toBe(1);
});
