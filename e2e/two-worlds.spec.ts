import { expect, test } from "./fixtures";
import {
  call,
  moveTo,
  must,
  openRoom,
  paragraphId,
  proofOf,
  type Room,
  sayOpened,
  type Teacher,
  write,
} from "./school";
import { everythingSentTo, readNews } from "./third-party";

/**
 * Two worlds that differ in one secret only. Ada may not know it: what she is sent of both is the same to the
 * byte. Her teacher's differs.
 */
async function holdSecret(worlds: readonly (() => Promise<Room>)[], isKnownToTeacher = true): Promise<void> {
  test.setTimeout(180_000);
  const [one, other] = [await worlds[0]?.(), await worlds[1]?.()];
  if (!one || !other) throw new Error("two worlds are needed");
  const [first, second] = [await everythingSentTo(one, "Ada"), await everythingSentTo(other, "Ada")];
  for (const way of Object.keys(first))
    expect(differenceOf(first[way] ?? "", second[way] ?? ""), way).toBeNull();
  expect(Object.keys(first).length).toBeGreaterThan(10);
  if (isKnownToTeacher) expect(await bodiesAndNames(one)).not.toEqual(await bodiesAndNames(other));
}

/** Where two texts first differ, with what stands around it; null where they do not. */
function differenceOf(one: string, other: string): readonly [string, string] | null {
  if (one === other) return null;
  const at = [...one].findIndex((_, index) => one[index] !== other[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 150);
  return [around(one), around(other)];
}

async function bodiesAndNames(room: Room): Promise<unknown> {
  const { posts } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token });
  return (posts as readonly Readonly<{ body: string; author: Readonly<{ name: string }> }>[]).map(
    ({ body, author }) => [body, author.name],
  );
}

const vote = async (room: Room, name: string, ballot: object) =>
  must("PUT", `/api/v1/rooms/${room.id}/ballot`, { token: room.seat(name).token, body: ballot });

const rate = async (room: Room, name: string, postId: string, score: number) =>
  must("PUT", `/api/v1/posts/${postId}/rating`, { token: room.seat(name).token, body: { score } });

test("who voted, credited and rated what is nobody's to see before the reveal", async ({ school }) => {
  const world = (choice: string, last: string, credited: 0 | 1, judged: number) => async () => {
    const room = await openRoom(school.teacher, {
      title: "10B",
      proposition: ["Ada"],
      opposition: ["Ben"],
      judges: ["Judge Lee"],
    });
    await moveTo(room, "opening-vote");
    await vote(room, "Ben", { stage: "OPENING", choice });
    await vote(room, "Ben", { stage: "OPENING", choice: last });
    await vote(room, "Ada", { stage: "OPENING", choice: "FOR" });
    await moveTo(room, "rebuttals");
    const posts = [
      await write(room, "Ada", { body: "Is it?" }),
      await write(room, "Ada", { body: "Why?", paragraph: 2 }),
    ] as const;
    await rate(room, "Ben", posts[0], 3);
    await moveTo(room, "closing-vote");
    await rate(room, "Judge Lee", posts[1], judged);
    await vote(room, "Ben", { stage: "CLOSING", choice, credits: [posts[credited]] });
    return room;
  };
  await holdSecret([world("FOR", "AGAINST", 0, 5), world("UNDECIDED", "FOR", 1, 1)], false);
});

test("who stands behind a pseudonym is the teacher's alone to see", async ({ school }) => {
  const world = (first: string, second: string) => async () => {
    const settings = { names: "PSEUDONYM" };
    const room = await openRoom(school.teacher, {
      title: "10B",
      proposition: ["Ada"],
      opposition: [first, second],
      settings,
    });
    await moveTo(room, "openings");
    await write(room, first, { kind: "REBUT", body: "Costs are not harms." });
    await moveTo(room, "rebuttals");
    await write(room, second, { body: "Which costs?", paragraph: 2 });
    await moveTo(room, "replies");
    return room;
  };
  await holdSecret([world("Ben", "Seo-yeon"), world("Seo-yeon", "Ben")]);
});

test("what others wrote behind a gate is not sent to who has not written there", async ({ school }) => {
  const world = (name: string, body: string, kind: string, paragraph: number) => async () => {
    const settings = { writeFirst: "PARAGRAPH" };
    const room = await openRoom(school.teacher, {
      title: "10B",
      proposition: ["Ada"],
      opposition: ["Ben", "Seo-yeon"],
      settings,
    });
    await moveTo(room, "openings");
    const post = await write(room, name, { kind, body, paragraph });
    await write(room, name === "Ben" ? "Seo-yeon" : "Ben", {
      body: `${body} Or not?`,
      paragraph: 5 - paragraph,
    });
    const probe = { parentId: post, kind: "QUESTION", body: "What?" };
    expect(
      (await call("POST", `/api/v1/rooms/${room.id}/posts`, { token: room.seat("Ada").token, body: probe }))
        .status,
    ).toBe(404);
    return room;
  };
  await holdSecret([
    world("Ben", "Costs are not harms.", "REBUT", 2),
    world("Seo-yeon", "I grant that much.", "CONCEDE", 3),
  ]);
});

test("whom the teacher nudged, and what the other side has open, is nobody else's to see", async ({
  school,
}) => {
  const world = (isSecret: boolean) => async () => {
    const room = await openRoom(school.teacher, {
      title: "10B",
      proposition: ["Ada"],
      opposition: ["Ben", "Noor"],
    });
    await moveTo(room, "rebuttals");
    const [ben, noor] = [room.seat("Ben"), room.seat("Noor")];
    if (!isSecret) return room;
    await must("POST", `/api/v1/rooms/${room.id}/moderation`, {
      token: room.teacher.token,
      body: { act: "nudge", targetId: ben.memberId },
    });
    const fields = { seat: ben.memberId, itemId: await paragraphId(room, 2) };
    expect(await sayOpened(room, proofOf(ben), fields)).toBe(204);
    await expect.poll(async () => (await readNews(room, ben.token)).aside.begun).toBe(fields.itemId);
    expect((await readNews(room, ben.token)).aside.nudgedAt).toBeDefined();
    expect((await readNews(room, noor.token)).aside).toEqual({ taken: [fields.itemId] });
    return room;
  };
  await holdSecret([world(true), world(false)], false);
});

test("a hidden name stays hidden once a student has posted, whoever asks and however", async ({ school }) => {
  const room = await openRoom(school.teacher, {
    proposition: ["Ada"],
    opposition: ["Ben"],
    settings: { names: "PSEUDONYM" },
  });
  const change = (teacher: Teacher, names: string) =>
    call("PATCH", `/api/v1/rooms/${room.id}`, { token: teacher.token, body: { settings: { names } } });
  expect((await change(school.teacher, "REAL")).status).toBe(200);
  expect((await change(school.teacher, "PSEUDONYM")).status).toBe(200);
  await moveTo(room, "openings");
  const post = await write(room, "Ben", { kind: "REBUT", body: "Costs are not harms." });
  expect((await change(school.teacher, "REAL")).body).toMatchObject({ status: 409, type: "names-fixed" });
  expect((await call("DELETE", `/api/v1/posts/${post}`, { token: room.seat("Ben").token })).status).toBe(204);
  expect((await change(school.teacher, "REAL")).status).toBe(409);
  for (const [way, text] of Object.entries(await everythingSentTo(room, "Ada")))
    expect(text, way).not.toMatch(/\bBen\b/);
  expect(await paragraphId(room, 1)).toBeTruthy();
});
