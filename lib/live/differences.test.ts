import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Lesson, letIn, must, openLesson } from "@/prisma/lesson";
import { showSnapshot } from "../api/show-snapshot";
import { castBallot } from "../ballots/commands";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { readSeq } from "../db/room-rows";
import type { Choice } from "../debate/vocabulary";
import type { Member } from "../members/member";
import { moderate } from "../moderation/commands";
import { editPost, withdrawPost, writePost } from "../posts/commands";
import { flagPost } from "../posts/flag-post";
import { ratePost } from "../ratings/commands";
import { askBack, turnAway } from "../returning/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { readResults, readSnapshot } from "../rooms/queries";
import { loadWholeRoom } from "../rooms/room-state";
import { assignSides, keepApart, placeMember } from "../sides/commands";
import { streamOf } from "../web/feed-stream";
import { startBus, stopBus } from "./bus";
import { waitForEvents } from "./long-poll";
import { openFeed } from "./stream";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

beforeAll(startBus);
afterAll(async () => {
  await stopBus();
  await db.$disconnect();
});

const soon = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

/** All that a member's stream says from now on, but for beats. */
async function listen(member: Member) {
  const { seq, beside = 0 } = await readSnapshot(member);
  const reader = streamOf(openFeed(member, { seq, beside })).getReader();
  const decoder = new TextDecoder();
  let text = "";
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      text += decoder.decode(part.value, { stream: true });
  })();
  await soon(() => expect(text).toContain("event: beat"));
  return {
    text: () => text.replace(/^retry:.*\n\n|event: beat\ndata: .*\n\n/gm, ""),
    end: () => reader.cancel(),
  };
}

/** What a member's snapshot is: its bytes and its tag. */
async function snapshotOf(member: Member): Promise<readonly [string, string | undefined]> {
  const asked = { headers: new Headers(), url: "", method: "GET" } as unknown as Parameters<
    typeof showSnapshot
  >[1];
  const { body, headers } = await showSnapshot(member, asked, await readSeq(member.roomId));
  return [String(Buffer.concat(body as Buffer[])), headers.ETag];
}

const act = (
  { teacher }: Lesson,
  name: Parameters<typeof moderate>[1]["act"],
  targetId: string,
  as?: string,
) => must(moderate(teacher, { act: name, targetId, reason: "Be kind", name: as }));

const say = (member: Member, lesson: Lesson, body = "Is it?") =>
  must(writePost(member, { paragraphId: lesson.paragraphs[0]?.id, kind: "QUESTION", body, evidence: [] }));

const vote = (
  member: Member,
  stage: "OPENING" | "CLOSING",
  choice: Choice,
  credits: readonly string[] = [],
) => must(castBallot(member, { stage, choice, credits: [...credits] }));

/** A class in its rebuttals, each with a side; Ada is the one who must not know. */
async function openDebate(settings: Parameters<typeof changeRoomSettings>[1]["settings"] = {}) {
  const lesson = await openLesson(db);
  await must(changeRoomSettings(lesson.teacher, { settings }));
  const [ada, ben, noor] = [
    await letIn(lesson, "Ada"),
    await letIn(lesson, "Ben"),
    await letIn(lesson, "Noor"),
  ];
  await must(placeMember(lesson.teacher, { memberId: ada.id, side: "PROPOSITION" }));
  await must(placeMember(lesson.teacher, { memberId: ben.id, side: "OPPOSITION" }));
  await must(placeMember(lesson.teacher, { memberId: noor.id, side: "OPPOSITION" }));
  await must(changePhase(lesson.teacher, { to: "rebuttals" }));
  return { ...lesson, ada, ben, noor };
}

describe("what Ada receives", { timeout: 60_000 }, () => {
  it("is the same whatever is done that is not hers to know: not an event, not a number, not a tag", async () => {
    const debate = await openDebate();
    const { teacher, ada, ben, noor, code, roomId } = debate;
    const { postId } = await say(noor, debate, "Which costs?");
    await must(changeRoomSettings(teacher, { settings: { premoderation: "ALL" } }));
    const held = await say(ben, debate, "Nobody sees this yet.");
    const [stream, ofTeacher, before] = [await listen(ada), await listen(teacher), await snapshotOf(ada)];

    const acts: Readonly<Record<string, () => Promise<unknown>>> = {
      mute: () => act(debate, "mute", ben.id),
      unmute: () => act(debate, "unmute", ben.id),
      absence: () => must(placeMember(teacher, { memberId: noor.id, absent: true })),
      "absent by a list": () =>
        must(assignSides(teacher, { policy: "BALANCED", absent: [ben.id, noor.id], redraw: false })),
      apart: () => must(keepApart(teacher, { apart: [ben.id, noor.id] })),
      flag: () => must(flagPost(ben, { postId, reason: "Unkind" })),
      "flag answered": () => act(debate, "resolve-flag", postId),
      "post that waits": () => say(noor, debate, "Nor this."),
      "its body": () => must(editPost(ben, { postId: held.postId, body: "Better." })),
      rejected: () => act(debate, "reject", held.postId),
      "back in the queue": () => act(debate, "restore", held.postId),
      hidden: () => act(debate, "hide", held.postId),
      "shown again": () => act(debate, "restore", held.postId),
      "taken back": () => must(withdrawPost(ben, { postId: held.postId })),
      rating: () => must(ratePost(ben, { postId, score: 5 })),
      "another rating": () => must(ratePost(ben, { postId, score: 1 })),
      nudge: () => act(debate, "nudge", (debate.ben as Member).id).catch(() => undefined),
      "asking back": () =>
        must(
          askBack(
            { code, name: "Ben" },
            { address: newId(), browserId: null, seat: null, formerSecret: null },
          ),
        ),
      "turned away": async () =>
        must(turnAway(teacher, { returnId: (await readSnapshot(teacher)).returns?.[0]?.id ?? "" })),
    };
    for (const [name, run] of Object.entries(acts)) {
      const seq = await readSeq(roomId);
      await run();
      if (name !== "nudge") expect(await readSeq(roomId), name).toBeGreaterThan(seq);
      expect(await snapshotOf(ada), name).toEqual(before);
      expect(
        JSON.parse(
          await waitForEvents(ada, { seq: JSON.parse(before[0]).seq }, 0, AbortSignal.timeout(5000)),
        ),
        name,
      ).toEqual([]);
    }
    expect(stream.text()).toBe("");
    expect(ofTeacher.text()).not.toBe("");
    await must(changeRoomSettings(teacher, { title: "The end" }));
    await soon(() => expect(stream.text()).toContain("The end"));
    const [only] = stream.text().split("\n\n");
    expect(stream.text()).toBe(`${only}\n\n`);
    expect(only).toContain(`id: ${JSON.parse(before[0]).seq + 1}\n`);
    await Promise.all([stream.end(), ofTeacher.end()]);
  });

  it("tells how many voted and not that somebody votes otherwise now", async () => {
    const debate = await openDebate();
    const { teacher, ada, ben } = debate;
    await must(changePhase(teacher, { to: "opening-vote" }));
    await vote(ben, "OPENING", "FOR");
    const [stream, ofBen, before] = [await listen(ada), await listen(ben), await snapshotOf(ada)];
    await vote(ben, "OPENING", "AGAINST");
    await soon(() => expect(ofBen.text()).toContain('"OPENING":"AGAINST"'));
    expect([await snapshotOf(ada), stream.text()]).toEqual([before, ""]);
    await Promise.all([stream.end(), ofBen.end()]);
  });

  it("behind a gate says nothing of what others write, and of what they see to them", async () => {
    const debate = await openDebate({ writeFirst: "PHASE" });
    const { ada, ben, noor } = debate;
    await say(noor, debate, "First.");
    const [stream, ofNoor, before] = [await listen(ada), await listen(noor), await snapshotOf(ada)];
    const { postId } = await say(ben, debate, "Second.");
    await soon(() => expect(ofNoor.text()).toContain(postId));
    expect([await snapshotOf(ada), stream.text()]).toEqual([before, ""]);
    await Promise.all([stream.end(), ofNoor.end()]);
    const { posts, seq, beside } = await readSnapshot(noor);
    expect(posts.map(({ body }) => body)).toEqual(["First.", "Second."]);
    const again = await listen(noor);
    expect([again.text(), beside, seq]).toEqual(["", 3, JSON.parse(before[0]).seq]);
    await again.end();
  });
});

describe("names that are hidden after people came in", { timeout: 60_000 }, () => {
  it("stand by other ids, in another order, behind animals nobody has seen", async () => {
    const lesson = await openLesson(db);
    const names = ["Ada", "Ben", "Noor", "Min-jun", "Seo-yeon", "Judge Lee"];
    await must(changeRoomSettings(lesson.teacher, { settings: { namesWait: true } }));
    const seats: Member[] = [];
    for (const name of names) seats.push(await letIn(lesson, name));
    const [ada, ben] = seats as [Member, Member];
    const waiting = await readSnapshot(ada);
    await act(lesson, "let-all-through", lesson.roomId);
    const real = await readSnapshot(ada);
    await must(changeRoomSettings(lesson.teacher, { settings: { names: "PSEUDONYM", namesWait: false } }));
    const hidden = await readSnapshot(ada);

    const others = (snapshot: typeof real) =>
      snapshot.members.filter(({ id, role }) => id !== ada.id && role !== "TEACHER");
    expect(
      others(real)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names.slice(1).sort());
    const known = new Set([...others(real), ...others(waiting)].flatMap(({ id, name }) => [id, name]));
    for (const { id, name } of others(hidden))
      expect([known.has(id), known.has(name)]).toEqual([false, false]);
    expect(hidden.members.map(({ id }) => id)).toEqual(hidden.members.map(({ id }) => id).sort());

    await must(changePhase(lesson.teacher, { to: "rebuttals" }));
    const stream = await listen(ada);
    await say(ben, lesson, "Is it?");
    await soon(() => expect(stream.text()).toContain("Is it?"));
    await act(lesson, "remove", ben.id);
    await soon(() => expect(stream.text()).toContain("member-removed"));
    expect(stream.text()).not.toContain(ben.id);
    const { posts } = await readSnapshot(ada);
    expect(others(hidden).map(({ id }) => id)).toContain(posts[0]?.author?.memberId);
    await stream.end();
  });
});

describe("results", { timeout: 60_000 }, () => {
  it("stand as they were revealed, whoever is sent out and let in again", async () => {
    const lesson = await openLesson(db);
    const seats: Member[] = [];
    for (const name of ["Ada", "Ben", "Noor", "Min-jun", "Seo-yeon", "Mina"])
      seats.push(await letIn(lesson, name));
    const [ada, ben, noor] = seats as [Member, Member, Member];
    await must(changePhase(lesson.teacher, { to: "opening-vote" }));
    for (const seat of seats) await vote(seat, "OPENING", seat === ben ? "AGAINST" : "FOR");
    await must(changePhase(lesson.teacher, { to: "rebuttals" }));
    const { postId } = await say(noor, lesson);
    await must(ratePost(ben, { postId, score: 1 }));
    await must(changePhase(lesson.teacher, { to: "closing-vote" }));
    for (const seat of seats) await vote(seat, "CLOSING", "FOR", seat === noor ? [] : [postId]);
    await must(changePhase(lesson.teacher, { to: "debrief" }));
    const [results, { ratings }] = [await readResults(ada), await readSnapshot(ada)];
    expect([results?.matched.total, Object.keys(ratings)]).toEqual([6, [postId]]);

    await act(lesson, "remove", ben.id);
    expect([await readResults(ada), (await readSnapshot(ada)).ratings]).toEqual([results, ratings]);
    expect((await loadWholeRoom(lesson.roomId))?.ratings).toEqual(ratings);
    await act(lesson, "readmit", ben.id);
    await act(lesson, "remove", ben.id);
    expect(await readResults(lesson.teacher)).toMatchObject({ matched: { total: 6 } });
    const stream = await listen(ada);
    await must(changePhase(lesson.teacher, { showResults: true }));
    expect([await readResults(ada), stream.text()]).toEqual([results, ""]);
    await stream.end();
  });

  it("say nothing of how one voted alone, or two", async () => {
    const debate = await openDebate();
    const { teacher, ada, ben, noor } = debate;
    await must(changePhase(teacher, { to: "opening-vote" }));
    await vote(ben, "OPENING", "FOR");
    await must(changePhase(teacher, { to: "debrief" }));
    const opening = async (member: Member) => (await readResults(member))?.tallies.opening;
    expect([await opening(ada), await opening(teacher)]).toEqual([null, null]);
    await must(changePhase(teacher, { to: "opening-vote" }));
    await vote(noor, "OPENING", "AGAINST");
    await must(changePhase(teacher, { to: "debrief" }));
    expect([await opening(ada), await opening(teacher)]).toEqual([
      null,
      { FOR: 1, AGAINST: 1, UNDECIDED: 0 },
    ]);
  });
});
