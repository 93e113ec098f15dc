import { db } from "../db/client";
import type { WholeRoom } from "../debate/snapshot";
import { plainText } from "../debate/typeset/typeset-of";
import { aliasesIn } from "../exports/queries";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import { findRow } from "../rooms/row-list";
import { actGroups, type LogWish } from "./wish";

export type LogLine = Readonly<{
  id: string;
  act: string;
  /** The member's name, or that of the post's author; null where it was done to the room. */
  target: string | null;
  /** How the post begins to which it was done; null for anything else. */
  post: string | null;
  by: string;
  reason: string | null;
  createdAt: string;
}>;

type Named = Readonly<{ id: string; name: string }>;

export type LogPage = Readonly<{
  lines: readonly LogLine[];
  total: number;
  page: number;
  pages: number;
  teachers: readonly Named[];
  students: readonly Named[];
}>;

const onPage = 50;
const inFile = 20_000;
const postBegins = 140;

/** A page of the log of moderation, the newest first; for a teacher of the room. */
export async function readLog(member: Member, wish: LogWish): Promise<LogPage | null> {
  if (member.role !== "TEACHER") return null;
  const whole = await readWholeRoom(member.roomId);
  const where = whereOf(whole, wish);
  const total = await db.moderationEntry.count({ where });
  const pages = Math.max(1, Math.ceil(total / onPage));
  const page = Math.min(wish.page, pages);
  const lines = await find(whole, where, { skip: (page - 1) * onPage, take: onPage }, nameIn(whole));
  const named = (role: "TEACHER" | "STUDENT") =>
    whole.members
      .filter((row) => row.role === role && row.name !== "")
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  return { lines, total, page, pages, teachers: named("TEACHER"), students: named("STUDENT") };
}

/**
 * All lines that are asked for, to be taken home. Under pseudonyms nobody is named: neither is what somebody
 * wrote in it, nor why something was done, in which a name may stand.
 */
export async function listLog(member: Member, wish: LogWish): Promise<readonly LogLine[]> {
  if (member.role !== "TEACHER") return [];
  const whole = await readWholeRoom(member.roomId);
  const isReal = wish.names === "real";
  const aliases = isReal ? null : aliasesIn(whole);
  const nameOf = aliases ? (id: string) => aliases.get(authorOf(whole, id) ?? id) ?? "—" : nameIn(whole);
  const lines = await find(whole, whereOf(whole, wish), { take: inFile }, nameOf);
  return isReal ? lines : lines.map((line) => ({ ...line, post: null, reason: null }));
}

type Where = NonNullable<Parameters<typeof db.moderationEntry.count>[0]>["where"];

function whereOf({ posts, room }: WholeRoom, wish: LogWish): Where {
  const { acts, by, student, from, to, offset, words } = wish;
  const startOf = (day: string, later = 0) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + offset * 60_000 + later * 86_400_000);
  const sought = words.toLowerCase();
  const withWords = sought ? posts.filter(({ body }) => body.toLowerCase().includes(sought)) : [];
  const theirs = posts.filter(({ authorId }) => authorId === student);
  const both = [
    ...(student ? [{ targetId: { in: [student, ...theirs.map(({ id }) => id)] } }] : []),
    ...(words
      ? [
          {
            OR: [
              { reason: { contains: literally(words), mode: "insensitive" as const } },
              { targetId: { in: withWords.map(({ id }) => id) } },
            ],
          },
        ]
      : []),
  ];
  return {
    roomId: room.id,
    ...(acts ? { act: { in: [...actGroups[acts]] } } : {}),
    ...(by ? { byId: by } : {}),
    ...(from || to
      ? { createdAt: { ...(from ? { gte: startOf(from) } : {}), ...(to ? { lt: startOf(to, 1) } : {}) } }
      : {}),
    AND: both,
  };
}

/** Words as LIKE takes them for what they are. */
const literally = (words: string): string => words.replace(/[\\%_]/g, "\\$&");

type NameOf = (id: string) => string;

const authorOf = ({ posts }: WholeRoom, id: string): string | undefined => findRow(posts, id)?.authorId;

const nameIn =
  (whole: WholeRoom): NameOf =>
  (id) =>
    findRow(whole.members, authorOf(whole, id) ?? id)?.name ?? "";

async function find(
  { posts }: WholeRoom,
  where: Where,
  part: Readonly<{ skip?: number; take: number }>,
  nameOf: NameOf,
): Promise<readonly LogLine[]> {
  const found = await db.moderationEntry.findMany({
    where,
    ...part,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, act: true, targetId: true, byId: true, reason: true, createdAt: true },
  });
  return found.map(({ targetId, byId, createdAt, ...entry }) => ({
    ...entry,
    target: targetId && nameOf(targetId),
    post: (targetId && plainText(findRow(posts, targetId)?.body ?? "").slice(0, postBegins)) || null,
    by: nameOf(byId),
    createdAt: createdAt.toISOString(),
  }));
}
