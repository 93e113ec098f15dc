import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { joinedShape } from "@/lib/api/answer-shapes";
import { postShape, roomShape, snapshotShape } from "@/lib/api/shapes";
import { answer, firstParagraph, isRefused, send } from "./program";
import { hireTeacher, moderate, moveTo, openRoom, shippedMotion } from "./school";

const v1 = "/api/v1";

/** Many requests one after the other, on a machine that may be busy. */
test.describe.configure({ timeout: 120_000 });

/** The same request again and again: the answers must be one and the same. */
async function sameAnswer(again: () => Promise<Response>, status: number): Promise<string> {
  const first = await again();
  expect(first.status).toBe(status);
  const text = await first.text();
  for (const response of await Promise.all([again(), again(), again()])) {
    expect([response.status, await response.text()]).toEqual([status, text]);
  }
  return text;
}

test("an account, a token and a motion are made once, however often they are asked for", async () => {
  const [email, password] = [`${randomUUID()}@school.example`, "chalk and debate"];
  const [accountKey, tokenKey, motionKey] = [randomUUID(), randomUUID(), randomUUID()];
  const account = { name: "Ms Okafor", email, password };
  await sameAnswer(() => send("POST", `${v1}/teachers`, { key: accountKey, json: account }), 201);
  const { token } = JSON.parse(
    await sameAnswer(() => send("POST", `${v1}/tokens`, { key: tokenKey, json: { email, password } }), 201),
  );
  const motion = { title: "Homework helps", language: "en", text: "It does." };
  await sameAnswer(() => send("POST", `${v1}/motions`, { key: motionKey, token, json: motion }), 201);
  const { motions } = await (await send("GET", `${v1}/motions`, { token })).json();
  expect(motions.filter(({ title }: { title: string }) => title === motion.title)).toHaveLength(1);
  await isRefused(
    send("POST", `${v1}/motions`, { key: motionKey, token, json: { ...motion, text: "No." } }),
    422,
    "idempotency-mismatch",
  );
});

test("a seat is taken once: the same key gives the same token and the same rejoin key", async () => {
  const room = await openRoom(await hireTeacher());
  const key = randomUUID();
  const json = { code: room.code, name: "Ada" };
  const text = await sameAnswer(() => send("POST", `${v1}/join`, { key, json }), 201);
  const seat = joinedShape.parse(JSON.parse(text));
  const { members } = snapshotShape.parse(
    await (await send("GET", `${v1}/rooms/${room.id}`, { token: seat.token })).json(),
  );
  expect(members).toHaveLength(2);
  await isRefused(
    send("POST", `${v1}/join`, { key, json: { ...json, name: "Eve" } }),
    422,
    "idempotency-mismatch",
  );
  await isRefused(send("POST", `${v1}/join`, { key: randomUUID(), json }), 409, "name-taken");
});

test("a post, a flag and an act are written once, whatever has happened since", async () => {
  const okafor = await hireTeacher();
  const room = await openRoom(okafor, { proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const at = `${v1}/rooms/${room.id}`;
  const [ada, ben] = [room.seat("Ada").token, room.seat("Ben").token];
  const [postKey, flagKey, actKey] = [randomUUID(), randomUUID(), randomUUID()];
  const json = { paragraphId: await firstParagraph(room), kind: "REBUT", body: "No." };
  const again = () => send("POST", `${at}/posts`, { key: postKey, token: ben, json });
  const post = postShape.parse(JSON.parse(await sameAnswer(again, 201)));
  await sameAnswer(
    () => send("POST", `${v1}/posts/${post.id}/flag`, { key: flagKey, token: ada, json: { reason: "Rude" } }),
    202,
  );
  const act = { act: "pin", targetId: post.id };
  await sameAnswer(
    () => send("POST", `${at}/moderation`, { key: actKey, token: okafor.token, json: act }),
    201,
  );

  await moveTo(room, "closing-vote");
  expect(postShape.parse(await (await again()).json()).id).toBe(post.id);
  const { posts } = snapshotShape.parse(await (await send("GET", at, { token: okafor.token })).json());
  expect(posts).toHaveLength(1);
  await isRefused(
    send("POST", `${at}/posts`, { key: postKey, token: ben, json: { ...json, body: "Yes." } }),
    422,
    "idempotency-mismatch",
  );
  await isRefused(send("POST", `${at}/posts`, { key: postKey, token: ada, json }), 409, "phase-closed");
  await isRefused(send("POST", `${at}/posts`, { key: "again", token: ben, json }), 400, "invalid", {
    errors: { "Idempotency-Key": "malformed" },
  });
  await moderate(room, "remove", room.seat("Ben").memberId);
  await isRefused(again(), 403, "removed");
});

test("thirty of the same at once make one", async () => {
  const okafor = await hireTeacher();
  const key = randomUUID();
  const json = { motionId: shippedMotion, title: "Period 4" };
  const rooms = await Promise.all(
    Array.from({ length: 30 }, () =>
      answer(send("POST", `${v1}/rooms`, { key, token: okafor.token, json }), 201, roomShape),
    ),
  );
  expect(new Set(rooms.map(({ id }) => id)).size).toBe(1);
  const phase = { to: "next" };
  const move = randomUUID();
  const at = `${v1}/rooms/${rooms[0]?.id}`;
  await Promise.all(
    Array.from({ length: 10 }, () =>
      send("POST", `${at}/phase`, { key: move, token: okafor.token, json: phase }),
    ),
  );
  const snapshot = snapshotShape.parse(await (await send("GET", at, { token: okafor.token })).json());
  expect(snapshot.phase.index).toBe(1);
});
