import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { copyRows } from "@/prisma/copies";
import { letIn, openLesson } from "@/prisma/lesson";
import { startSession } from "../auth/commands";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { pool } from "../db/pool";
import { changeRoomSettings } from "../rooms/commands";
import { prune } from "./commands";
import { retention } from "./retention";

/** A database of its own: what is over is over for a whole installation. */
await vi.hoisted(async () => {
  const { openOwnDatabase } = await import("@/prisma/own-database");
  process.env.DATABASE_URL = await openOwnDatabase(process.env.TEST_DATABASE_URL, "keeping");
});

const start = Date.now();
const day = 86_400_000;
const inDays = (days: number) => new Date(start + days * day);

/** Prunes at a moment, as if the hour had passed. */
async function pruneAt(moment: Date): Promise<void> {
  await db.pruning.deleteMany();
  expect(await prune(moment)).toBe(true);
}

beforeEach(async () => {
  vi.unstubAllEnvs();
  await db.room.deleteMany();
  await db.pruning.deleteMany();
});
afterAll(() => db.$disconnect());

describe("the pruning", () => {
  it("is done once an hour, whoever asks, and an hour set by a wrong clock holds nobody up", async () => {
    const asked = await Promise.all(Array.from({ length: 8 }, () => prune(inDays(0))));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await prune(new Date(start + 3_599_000))).toBe(false);
    expect(await prune(new Date(start + 3_600_000))).toBe(true);
    expect(await prune(inDays(0))).toBe(true);
  });

  it("keeps of a presence up to when its member has seen what answers them, and nothing earlier", async () => {
    const lesson = await openLesson(db);
    const [ada, ben] = [await letIn(lesson, "Ada"), await letIn(lesson, "Ben")];
    const { roomId } = lesson;
    const upTo = { answers: inDays(1).toISOString(), moved: "2026" };
    await db.seenNotices.create({ data: { roomId, memberId: ben.id, upTo } });
    for (const memberId of [ada.id, ben.id])
      await db.presence.create({ data: { roomId, memberId, seenAt: inDays(0) } });
    await pruneAt(inDays(2));
    expect(await db.presence.count()).toBe(0);
    const kept = await db.seenNotices.findMany({ select: { memberId: true, upTo: true } });
    expect(new Map(kept.map((row) => [row.memberId, row.upTo]))).toEqual(
      new Map<string, unknown>([
        [ada.id, { answers: inDays(0).toISOString() }],
        [ben.id, upTo],
      ]),
    );
  });

  it("takes what is over by itself, however much, and leaves what is not", async () => {
    const lesson = await openLesson(db);
    const { teacherId, roomId, teacher } = lesson;
    await letIn(lesson, "Ada");
    await startSession({ teacherId, version: 1 }, "");
    const expiresAt = inDays(1);
    const [hash, madeById] = ["link", teacherId];
    await db.invitation.create({ data: { id: newId(), hash, madeById, expiresAt } });
    await db.passwordReset.create({ data: { id: newId(), hash, teacherId, expiresAt } });
    const wish = { roomId, memberId: teacher.id, askedAt: inDays(0) };
    await db.return.create({ data: { ...wish, id: newId(), hash } });
    await db.policyReport.create({
      data: { day: inDays(0), directive: "img-src", source: "eval", count: 1 },
    });
    const receipt = { place: "here", caller: "visitor", bodyHash: "", value: {} };
    await db.receipt.createMany({ data: Array.from({ length: 1200 }, () => ({ ...receipt, key: newId() })) });
    const counts = () =>
      Promise.all([
        db.policyReport.count(),
        db.return.count(),
        db.invitation.count(),
        db.passwordReset.count(),
        db.receipt.count(),
        db.session.count(),
        db.teacherToken.count({ where: { teacherId } }),
        db.token.count({ where: { roomId } }),
      ]);
    const { receiptDays, sessionDays, tokenDays, seatDays } = retention;
    await pruneAt(inDays(0));
    expect(await counts()).toEqual([1, 1, 1, 1, 1200, 1, 1, 1]);
    await pruneAt(inDays(1.1));
    expect(await counts()).toEqual([1, 0, 0, 0, 1200, 1, 1, 1]);
    await pruneAt(inDays(receiptDays + 0.1));
    expect(await counts()).toEqual([0, 0, 0, 0, 0, sessionDays > receiptDays ? 1 : 0, 1, 1]);
    await pruneAt(inDays(tokenDays + 0.1));
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    await pruneAt(inDays(seatDays + 0.1));
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("goes in batches, and leaves what somebody is at work on", async () => {
    const receipt = { caller: "visitor", bodyHash: "", value: {}, createdAt: inDays(-retention.receiptDays) };
    await db.receipt.createMany({ data: Array.from({ length: 1200 }, () => ({ ...receipt, key: newId() })) });
    const held = await db.receipt.findFirstOrThrow({ select: { caller: true, key: true } });
    const sent = vi.spyOn(pool, "query");
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM "Receipt" WHERE key = ${held.key} FOR UPDATE`;
      await pruneAt(inDays(0.1));
    });
    const ofReceipts = sent.mock.calls.flatMap(([text], at) =>
      String(text).includes('DELETE FROM "Receipt"') ? [sent.mock.results[at]?.value] : [],
    );
    sent.mockRestore();
    const counts = (await Promise.all(ofReceipts)).map(({ rowCount }) => rowCount);
    expect(counts).toEqual([500, 500, 199]);
    expect(await db.receipt.findMany({ select: { caller: true, key: true } })).toEqual([held]);
    await db.receipt.deleteMany();
  });

  it("goes through all rooms, some at a time", async () => {
    const { roomId, teacher } = await openLesson(db);
    for (const title of ["A", "B", "C"]) await changeRoomSettings(teacher, { title });
    const on = await pool.connect();
    const kept = ["ownerId", "revisionId", "formatId"];
    const whole = {
      Room: `id = '${roomId}'`,
      Cursor: `"roomId" = '${roomId}'`,
      Event: `"roomId" = '${roomId}'`,
    };
    await copyRows(on, whole, { times: 600, kept });
    on.release();
    await pruneAt(inDays(retention.eventDays + 0.1));
    expect(await db.event.groupBy({ by: ["seq"], _count: { _all: true } })).toEqual([
      { seq: 3, _count: { _all: 601 } },
    ]);
  });

  it("takes the log of a room that rests, but for the last event: the others are to be loaded anew", async () => {
    const { roomId, teacher } = await openLesson(db);
    for (const title of ["A", "B", "C"]) await changeRoomSettings(teacher, { title });
    await pruneAt(inDays(retention.eventDays - 0.1));
    expect(await listNumbers(roomId)).toEqual([1, 2, 3]);
    await pruneAt(inDays(retention.eventDays + 0.1));
    expect(await listNumbers(roomId)).toEqual([3]);
  });
});

const listNumbers = async (roomId: string): Promise<readonly number[]> =>
  (await db.event.findMany({ where: { roomId }, orderBy: { seq: "asc" }, select: { seq: true } })).map(
    ({ seq }) => seq,
  );

describe("a room that nobody uses", () => {
  const listRooms = () => db.room.findMany({ select: { ending: true } });

  it("is deleted after its days, not before its teachers were told for two weeks", async () => {
    const { teacherId } = await openLesson(db);
    const [days, notice] = [400, retention.noticeDays];
    await pruneAt(inDays(days - notice - 0.1));
    expect(await listRooms()).toEqual([{ ending: null }]);
    const noticed = inDays(days - notice + 0.1);
    await pruneAt(noticed);
    expect(await listRooms()).toMatchObject([{ ending: { noticedAt: noticed } }]);
    await pruneAt(inDays(days + 0.05));
    expect(await listRooms()).toHaveLength(1);
    await pruneAt(inDays(days + 0.2));
    expect(await listRooms()).toEqual([]);
    expect(await db.teacher.count({ where: { id: teacherId } })).toBe(1);
  });

  it("is told of first, however long it was not used", async () => {
    await openLesson(db);
    await pruneAt(inDays(1000));
    expect(await listRooms()).toHaveLength(1);
    await pruneAt(inDays(1000 + retention.noticeDays));
    expect(await listRooms()).toEqual([]);
  });

  it("stays when it is used, and for ever where that is set", async () => {
    const { roomId, teacher } = await openLesson(db);
    await pruneAt(inDays(390));
    await changeRoomSettings(teacher, { title: "Again" });
    expect(await listRooms()).toEqual([{ ending: null }]);
    await db.event.updateMany({ where: { roomId }, data: { createdAt: inDays(395) } });
    await pruneAt(inDays(410));
    expect(await listRooms()).toEqual([{ ending: null }]);
    vi.stubEnv("ROOM_DAYS", "0");
    await pruneAt(inDays(4000));
    await pruneAt(inDays(4100));
    expect(await listRooms()).toEqual([{ ending: null }]);
  });

  it("stays while somebody writes in it, and then because they did", async () => {
    const { roomId } = await openLesson(db);
    await pruneAt(inDays(1000));
    const due = inDays(1000 + retention.noticeDays);
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT FROM "Cursor" WHERE "roomId" = ${roomId} FOR UPDATE`;
      await pruneAt(due);
      await tx.cursor.update({ where: { roomId }, data: { seq: 1 } });
      await tx.event.create({ data: { roomId, seq: 1, type: "room", createdAt: due } });
    });
    await pruneAt(due);
    expect(await listRooms()).toEqual([{ ending: null }]);
  });
});
