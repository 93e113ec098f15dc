import { expect, test } from "@playwright/test";
import {
  flaggedShape,
  formatsShape,
  joinedShape,
  logEntryShape,
  madeShape,
  membersShape,
  moderationShape,
  resultsShape,
  roomsShape,
  tokenShape,
} from "@/lib/api/answer-shapes";
import { motionShape, motionsShape } from "@/lib/api/motion-shape";
import { ballotShape, phaseShape, postShape, roomShape, snapshotShape } from "@/lib/api/shapes";
import { answer, isRefused, send } from "./program";
import { hireTeacher, shippedMotion } from "./school";

const v1 = "/api/v1";

/** Many requests one after the other, on a machine that may be busy. */
test.describe.configure({ timeout: 120_000 });

test("a program gives a whole lesson, from the account to the result", async () => {
  const email = `${crypto.randomUUID()}@school.example`;
  const password = "chalk and debate";
  await answer(
    send("POST", `${v1}/teachers`, { json: { name: "Ms Okafor", email, password } }),
    201,
    madeShape,
  );
  const { token } = await answer(
    send("POST", `${v1}/tokens`, { json: { email: email.toUpperCase(), password, label: "lesson" } }),
    201,
    tokenShape,
  );

  const { motions } = await answer(send("GET", `${v1}/motions`, { token }), 200, motionsShape);
  expect(motions.find(({ id }) => id === shippedMotion)?.paragraphCount).toBe(9);
  const { formats } = await answer(send("GET", `${v1}/formats`, { token }), 200, formatsShape);
  expect(formats.map(({ id }) => id)).toContain("oxford");

  const opened = { motionId: shippedMotion, title: "Period 4", settings: { autoAdvance: false } };
  const room = await answer(send("POST", `${v1}/rooms`, { token, json: opened }), 201, roomShape);
  const at = `${v1}/rooms/${room.id}`;
  const { rooms } = await answer(send("GET", `${v1}/rooms`, { token }), 200, roomsShape);
  expect(rooms.map(({ code }) => code)).toEqual([room.code]);

  const join = (name: string) =>
    answer(send("POST", `${v1}/join`, { json: { code: room.code, name } }), 201, joinedShape);
  const [ada, minJun, ben, seoYeon, lee] = [
    await join("Ada"),
    await join("Min-jun"),
    await join("Ben"),
    await join("Seo-yeon"),
    await join("Judge Lee"),
  ];
  const seats = [ada, minJun, ben, seoYeon, lee];

  const place = (json: object) => answer(send("POST", `${at}/sides`, { token, json }), 200, membersShape);
  for (const { memberId } of [ada, minJun]) await place({ memberId, side: "PROPOSITION" });
  for (const { memberId } of [ben, seoYeon]) await place({ memberId, side: "OPPOSITION" });
  const { members } = await place({ memberId: lee.memberId, side: null, role: "JUDGE" });
  expect(members.find(({ id }) => id === lee.memberId)).toMatchObject({ role: "JUDGE", side: null });

  const vote = (seat: { token: string }, stage: string, choice: string) =>
    answer(send("PUT", `${at}/ballot`, { token: seat.token, json: { stage, choice } }), 200, ballotShape);
  const move = (json: object) => answer(send("POST", `${at}/phase`, { token, json }), 200, phaseShape);
  expect((await move({ to: "next" })).allows.ballot).toBe("OPENING");
  for (const seat of seats) await vote(seat, "OPENING", "AGAINST");
  await vote(ada, "OPENING", "FOR");

  await move({ to: "rebuttals" });
  expect((await move({ pause: true })).paused).not.toBeNull();
  expect((await move({ pause: false })).paused).toBeNull();
  await move({ extendSeconds: 60 });

  const snapshot = await answer(send("GET", at, { token: ben.token }), 200, snapshotShape);
  expect(snapshot.me).toMatchObject({
    memberId: ben.memberId,
    ballots: { OPENING: "AGAINST", CLOSING: null },
  });
  const [first] = snapshot.motion.paragraphs;
  const exact = Array.from(first?.text ?? "")
    .slice(0, 20)
    .join("");
  const quote = { exact, prefix: "", suffix: "", start: 0, end: 20 };
  const evidence = [{ url: "https://example.org/a", title: "A paper", words: "what it says" }];
  const rebuttal = { paragraphId: first?.id, kind: "REBUT", body: "It does not follow.", quote, evidence };
  const post = await answer(
    send("POST", `${at}/posts`, { token: ben.token, json: rebuttal }),
    201,
    postShape,
  );
  expect(post).toMatchObject({
    side: "OPPOSITION",
    status: "PUBLISHED",
    quote,
    evidence,
    author: { memberId: ben.memberId, name: "Ben" },
  });
  const bare = { ...rebuttal, evidence: [{ url: "https://example.org/b" }] };
  const sourced = await answer(send("POST", `${at}/posts`, { token: ben.token, json: bare }), 201, postShape);
  expect(sourced.evidence).toEqual([{ url: "https://example.org/b", title: "", words: "" }]);
  const reply = await answer(
    send("POST", `${at}/posts`, {
      token: ada.token,
      json: { parentId: post.id, kind: "REBUT", body: "It does." },
    }),
    201,
    postShape,
  );
  expect(reply).toMatchObject({ parentId: post.id, paragraphId: first?.id });

  const edited = await answer(
    send("PATCH", `${v1}/posts/${post.id}`, { token: ben.token, json: { body: "It does not." } }),
    200,
    postShape,
  );
  expect(edited).toMatchObject({ body: "It does not.", editedAt: expect.any(String) });
  await answer(
    send("POST", `${v1}/posts/${reply.id}/flag`, { token: ben.token, json: { reason: "Rude" } }),
    202,
    flaggedShape,
  );
  const judge = (json: object) =>
    answer(send("POST", `${at}/moderation`, { token, json }), 201, logEntryShape);
  expect(await judge({ act: "hide", targetId: reply.id, reason: "Say why." })).toMatchObject({
    act: "hide",
    by: "Ms Okafor",
    target: "Ada",
  });
  const moderation = await answer(send("GET", `${at}/moderation`, { token }), 200, moderationShape);
  expect(moderation.flagged).toMatchObject([
    { post: { id: reply.id, status: "HIDDEN" }, flags: [{ by: "Ben", reason: "Rude" }] },
  ]);
  expect((await send("DELETE", `${v1}/posts/${post.id}`, { token: ben.token })).status).toBe(204);

  await move({ to: "closing-vote" });
  for (const seat of seats) await vote(seat, "CLOSING", "FOR");
  await isRefused(send("GET", `${at}/results`, { token }), 409, "not-revealed");
  expect((await move({ to: "next" })).allows.reveals).toBe(true);
  const results = await answer(send("GET", `${at}/results`, { token: lee.token }), 200, resultsShape);
  expect(results).toMatchObject({
    tallies: { opening: { for: 1, against: 4, undecided: 0 }, closing: { for: 5, against: 0, undecided: 0 } },
    matched: { total: 5, openingOnly: 0, closingOnly: 0 },
    gains: { for: 4, against: -4 },
    margin: 8,
    winner: "FOR",
    reason: null,
  });

  const archived = await answer(
    send("PATCH", at, { token, json: { title: "Period 5", archived: true } }),
    200,
    roomShape,
  );
  expect(archived).toMatchObject({ title: "Period 5", isArchived: true });
  expect((await send("DELETE", at, { token })).status).toBe(204);
  await isRefused(send("GET", at, { token: ada.token }), 401, "unauthorized");
  await isRefused(send("GET", at, { token }), 404, "not-found");
  expect((await send("DELETE", `${v1}/tokens/current`, { token })).status).toBe(204);
  await isRefused(send("GET", `${v1}/rooms`, { token }), 401, "unauthorized");
});

test("a teacher adds a motion of her own, which no other teacher can find", async () => {
  const [okafor, other] = [await hireTeacher(), await hireTeacher("Mr Bell")];
  const json = {
    title: "Homework helps",
    language: "en",
    text: "One.\n\nTwo\nlines.\n \nThree.",
    source: "Our own",
  };
  const motion = await answer(send("POST", `${v1}/motions`, { token: okafor.token, json }), 201, motionShape);
  expect(motion).toMatchObject({
    revision: 1,
    source: "Our own",
    paragraphs: [{ number: 1 }, { number: 2, text: "Two\nlines." }, { number: 3 }],
  });
  const at = `${v1}/motions/${motion.id}`;
  expect(await answer(send("GET", at, { token: okafor.token }), 200, motionShape)).toEqual(motion);
  await isRefused(send("GET", at, { token: other.token }), 404, "not-found");
  await isRefused(
    send("POST", `${v1}/rooms`, { token: other.token, json: { motionId: motion.id, title: "Mine" } }),
    404,
    "not-found",
  );
});

test("the snapshot is sent again only when something changed", async () => {
  const { token } = await hireTeacher();
  const room = await answer(
    send("POST", `${v1}/rooms`, { token, json: { motionId: shippedMotion, title: "Period 4" } }),
    201,
    roomShape,
  );
  const at = `${v1}/rooms/${room.id}`;
  const first = await send("GET", at, { token });
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"\d+-[0-9a-f]+"$/);
  const again = await send("GET", at, { token, headers: { "If-None-Match": `"other", W/${etag}` } });
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  const { token: student } = await answer(
    send("POST", `${v1}/join`, { json: { code: room.code, name: "Ada" } }),
    201,
    joinedShape,
  );
  expect((await send("GET", at, { token, headers: { "If-None-Match": etag } })).status).toBe(200);
  const theirs = await send("GET", at, { token: student });
  expect(
    (await send("GET", at, { token, headers: { "If-None-Match": theirs.headers.get("etag") ?? "" } })).status,
  ).toBe(200);
  expect(snapshotShape.parse(await theirs.json()).room.code).toBeNull();
});
