import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { copyRows } from "@/prisma/copies";
import { type FullLesson, fillLesson } from "@/prisma/full-lesson";
import * as auth from "../auth/queries";
import * as classes from "../classes/queries";
import * as leads from "../co-teachers/queries";
import { db } from "../db/client";
import * as due from "../db/due-rooms";
import { newId } from "../db/new-id";
import { findAnswer } from "../db/receipts";
import * as groups from "../groups/queries";
import * as joining from "../joining/queries";
import { tables } from "../keeping/columns";
import { prune } from "../keeping/commands";
import { openPoll } from "../live/poll";
import * as motions from "../motions/queries";
import * as notices from "../notices/queries";
import * as opening from "../opening/queries";
import * as returning from "../returning/queries";
import * as revisions from "../revisions/queries";
import { deleteRoom } from "../rooms/commands";
import * as rooms from "../rooms/queries";
import * as search from "../search/over-rooms/queries";
import * as seats from "../seats/queries";

/** Every statement that the code makes, by its name: noted where it is made, so that none can be left out. */
const made = vi.hoisted(() => new Map<string, string>());
vi.mock("../db/statement", async (load) => {
  const all = await load<typeof import("../db/statement")>();
  return {
    ...all,
    statement: (name: string, text: string) => all.statement(made.set(name, text) && name, text),
  };
});

await vi.hoisted(async () => {
  const { openOwnDatabase } = await import("@/prisma/own-database");
  process.env.DATABASE_URL = await openOwnDatabase(process.env.TEST_DATABASE_URL, "plans");
});

/**
 * Tables that stay small however many rooms there are: one has a row for each who asks for mail, and the last
 * have what happened within minutes.
 */
const small = ["Format", "Pruning", "PolicyReport", "NoticeMail", "Allowance", "Misses", "OpenStreams"];
const growing = Object.keys(tables).filter((table) => !small.includes(table));
/** What a room has few rows of, or a lesson here only one: so many that nobody would read them all. */
const narrow = [
  "Mute",
  "Removal",
  "Absence",
  "Lock",
  "Ending",
  "Credit",
  "Return",
  "Flag",
  "Event",
  "Cursor",
];

let lesson: FullLesson;
let revisionId: string;
let on: Client;

type Asked = Readonly<{ text: string; values: readonly unknown[] }>;
type Send = (this: Client, asked: string | Partial<Asked>, ...rest: unknown[]) => Promise<{ rows: never[] }>;
const send = Client.prototype.query as unknown as Send;
const sent: Asked[] = [];

beforeAll(async () => {
  lesson = await fillLesson(db);
  const where = { id: lesson.roomId };
  ({ revisionId } = await db.room.findUniqueOrThrow({ where, select: { revisionId: true } }));
  const url = new URL(process.env.TEST_SUPERUSER_URL ?? "");
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  on = new Client({ connectionString: url.href });
  await on.connect();
  // Copies keep to what keys and triggers ask for: they need not be asked.
  await on.query("SET session_replication_role = replica; SET synchronous_commit = off");
  const rowsOf = (names: readonly string[], which: string) =>
    Object.fromEntries(names.map((table) => [table, which]));
  await copyRows(on, rowsOf(growing, "true"), { times: 2000 });
  await copyRows(on, rowsOf(narrow, `"roomId" = '${lesson.roomId}'`), { from: 2001, times: 6000 });
  await on.query("ANALYZE");

  const note = function (this: Client, asked: string | Partial<Asked>, ...rest: unknown[]) {
    const { text, values } = typeof asked === "string" ? { text: asked } : asked;
    if (text) sent.push({ text, values: values ?? (Array.isArray(rest[0]) ? rest[0] : []) });
    return send.call(this, asked, ...rest);
  };
  vi.spyOn(Client.prototype, "query").mockImplementation(note as never);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all([on.end(), db.$disconnect()]);
});

type Plan = Readonly<{
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  Plans?: readonly Plan[];
}>;

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** What PostgreSQL would do for a statement: for its values, or without for any. */
async function explain(text: string, values?: readonly unknown[]): Promise<readonly Plan[]> {
  const how = values ? "FORMAT JSON" : "FORMAT JSON, GENERIC_PLAN";
  const { rows } = await send.call(on, `EXPLAIN (${how}) ${text}`, values);
  return rows.flatMap((row) => (row["QUERY PLAN"] as { Plan: Plan }[]).flatMap(({ Plan }) => nodesOf(Plan)));
}

/** The growing tables that a statement reads from end to end. */
const readWhole = async (text: string, values?: readonly unknown[]): Promise<readonly string[]> =>
  (await explain(text, values)).flatMap((node) => {
    const table = node["Relation Name"] ?? "";
    return node["Node Type"] === "Seq Scan" && growing.includes(table) ? [table] : [];
  });

/** What is sent meanwhile that asks for rows or changes them. */
async function note(work: () => unknown): Promise<readonly Asked[]> {
  const from = sent.length;
  await work();
  return sent.slice(from).filter(({ text }) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/.test(text));
}

const mine = () => lesson.teacherId;
const here = () => lesson.teacher;
const account = () => ({ teacherId: mine(), version: 1, name: "", email: "" });
const sought = { query: "tires", isArchived: null, motion: null, page: 0 };

type Calls<File> = Readonly<Record<Extract<keyof File, string>, () => unknown>>;
const allOf = <File extends object>(file: File, calls: Calls<File>) => [Object.keys(file), calls] as const;

/** What people wait for, and what is asked again and again: all that each of these files has. */
const hot = [
  allOf(rooms, {
    listRooms: () => rooms.listRooms(mine()),
    countWaiting: () => rooms.countWaiting(mine()),
    readSnapshot: () => rooms.readSnapshot(here()),
    readTitle: () => rooms.readTitle(here()),
    readText: () => rooms.readText(here()),
    readResults: () => rooms.readResults(here()),
    readBalance: () => rooms.readBalance(here()),
    findWayIn: () => rooms.findWayIn(here()),
  }),
  allOf(auth, {
    findTeacherOfSession: () => auth.findTeacherOfSession("x"),
    findTeacherOfToken: () => auth.findTeacherOfToken("x"),
    findPasswordHash: () => auth.findPasswordHash("x"),
    listTokens: () => auth.listTokens(account()),
    listSessions: () => auth.listSessions(account()),
    readSignUp: () => auth.readSignUp(),
  }),
  allOf(classes, {
    listClasses: () => classes.listClasses(mine()),
    findClass: () => classes.findClass(mine(), newId()),
    listRoomsOfClass: () => classes.listRoomsOfClass(mine(), newId()),
  }),
  allOf(groups, {
    listGroups: () => groups.listGroups(here()),
    listSeatsInGroups: () => groups.listSeatsInGroups(here(), lesson.ada),
    listGroupIds: () => groups.listGroupIds(here()),
    findRoomOfGroup: () => groups.findRoomOfGroup(here()),
    findOwnGroup: () => groups.findOwnGroup({ ...here(), role: "STUDENT" }),
  }),
  allOf(joining, {
    findRoomId: () => joining.findRoomId("x"),
    findJoinable: () => joining.findJoinable(lesson.code),
  }),
  allOf(motions, {
    listMotions: () => motions.listMotions(mine()),
    findMotion: () => motions.findMotion(mine(), newId()),
    countParagraphs: () => motions.countParagraphs([revisionId]),
    findShippedMotion: () => motions.findShippedMotion(),
    readRevision: () => motions.readRevision(revisionId),
    isWritten: () => motions.isWritten({ revisionId }),
  }),
  allOf(notices, {
    listNotices: () => notices.listNotices({ teacherId: mine(), seats: ["x", "y"] }),
    listPlaces: () => notices.listPlaces({ teacherId: mine(), seats: ["x", "y"] }),
  }),
  allOf(opening, {
    findRoomPlan: () => opening.findRoomPlan(mine(), lesson.roomId),
    listMadeRooms: () => opening.listMadeRooms(mine(), [lesson.roomId]),
  }),
  allOf(returning, { findWaiting: () => returning.findWaiting(lesson.roomId, "x") }),
  allOf(seats, { listSeats: () => seats.listSeats(lesson.roomId) }),
  allOf(due, {
    listDueRooms: () => due.listDueRooms(),
    listRoomsOfDueHomework: () => due.listRoomsOfDueHomework(),
    listRoomsWithoutWall: () => due.listRoomsWithoutWall(1000),
  }),
];

/** The same of other files, some of whose calls are rare. */
const others = {
  "who listens": async () => {
    const poll = openPoll();
    await poll.ask();
    await poll.close();
  },
  "a request sent again": () => findAnswer({ caller: "", key: "", bodyHash: "" }),
  "words in all rooms": () => search.searchRooms(mine(), sought),
  "revisions of a motion": () => revisions.listRevisions("x"),
  "rooms of a motion": () => revisions.findOwnMotion(mine(), newId()),
  "who leads a room": () => leads.listLeads(here()),
  "a class that joins, and its writes": () => fillLesson(db),
  "a pruning": () => prune(),
  "a room that is deleted": () => deleteRoom(here()),
};

describe("in a database of many rooms", () => {
  it("no statement of ours has a plan that reads a table from end to end", async () => {
    const makers = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter(
      (path) => /(?<!test)\.ts$/.test(path) && /statement"/.test(readFileSync(join("lib", path), "utf8")),
    );
    for (const path of makers) await import(resolve("lib", path));
    const found: string[] = [];
    for (const [name, text] of made)
      if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(text))
        for (const table of await readWhole(text)) found.push(`${name}: ${table}`);
    expect(made.size).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });

  it("nothing that people wait for reads one", async () => {
    const found: string[] = [];
    const played = [...hot.map(([, calls]) => calls), others].flatMap((calls) => Object.entries(calls));
    for (const [name, call] of played)
      for (const { text, values } of await note(call))
        for (const table of await readWhole(text, values)) found.push(`${name}: ${table}: ${text}`);
    expect(played.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
    for (const [exported, calls] of hot) expect(Object.keys(calls).toSorted()).toEqual(exported.toSorted());
  });

  it("the clock looks at no room that stands in its last phase", async () => {
    const [asked] = await note(due.listDueRooms);
    const nodes = asked ? await explain(asked.text, asked.values) : [];
    expect(nodes.flatMap((node) => node["Index Name"] ?? [])).toEqual(["Room_due_idx"]);
  });

  it("what is deleted finds all that goes with it by an index", async () => {
    const { rows } = await send.call(
      on,
      `SELECT conname FROM pg_constraint k WHERE contype = 'f' AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1])`,
    );
    expect(rows).toEqual([]);
  });
});
