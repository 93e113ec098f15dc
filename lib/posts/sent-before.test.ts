import { afterAll, describe, expect, it, vi } from "vitest";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { withReceipt } from "../members/member";
import { changePhase } from "../rooms/commands";
import { assignSides } from "../sides/commands";
import { editPost, writePost } from "./commands";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

/** Ada has posted once, with a key, and all receipts are gone since. */
async function postedLongAgo() {
  const lesson = await openLesson(db);
  const [ada, ben] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben")];
  await assignSides(lesson.teacher, { policy: "BALANCED", seed: "1" });
  await changePhase(lesson.teacher, { to: "rebuttals" });
  const post: Parameters<typeof writePost>[1] = {
    paragraphId: lesson.paragraphs[0]?.id ?? "",
    kind: "QUESTION",
    body: "Is it dear?",
    quote: null,
    evidence: [],
  };
  const keyed = (member: typeof ada) => withReceipt(member, "key-of-adas-form", newId());
  const first = await writePost(keyed(ada), post);
  if (!first.ok) throw new Error(first.reason);
  await db.receipt.deleteMany({ where: { caller: { startsWith: `member:${lesson.roomId}:` } } });
  const count = () => db.post.count({ where: { roomId: lesson.roomId } });
  return { ada, ben, post, keyed, postId: first.value.postId, count };
}

describe("a post that is sent again after its receipt is gone", () => {
  afterAll(() => db.$disconnect());

  it("is the same post, also where it was edited meanwhile", async () => {
    const { ada, keyed, post, postId, count } = await postedLongAgo();
    expect(await writePost(keyed(ada), post)).toMatchObject({ ok: true, value: { postId } });
    await editPost(ada, { postId, body: "Is it too dear?" });
    await db.receipt.deleteMany({ where: { caller: { endsWith: `:${ada.id}` } } });
    expect(await writePost(keyed(ada), post)).toMatchObject({ ok: true, value: { postId } });
    expect(await count()).toBe(1);
  });

  it("with other words is refused, and another member's with the same key is theirs", async () => {
    const { ada, ben, keyed, post, count } = await postedLongAgo();
    const refused = { ok: false, reason: "idempotency-mismatch" };
    expect(await writePost(keyed(ada), { ...post, body: "Is it old?" })).toEqual(refused);
    expect(await writePost(keyed(ada), { ...post, kind: "SUPPORT" })).toEqual(refused);
    expect(await count()).toBe(1);
    expect(await writePost(keyed(ben), post)).toMatchObject({ ok: true });
    expect(await count()).toBe(2);
  });
});
