import { hashRequest } from "../auth/secrets";
import { db } from "../db/client";
import { progressOf } from "../debate/grading/targets";
import type { WholeRoom } from "../debate/snapshot";
import { listGrades } from "../grades/queries";
import type { Language } from "../i18n/language";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import { readRubric } from "../rubrics/queries";
import { turnColumns } from "../speaking/floor-rows";
import { aliasesFor } from "./aliases";
import type { GradeTable } from "./grade-table";
import type { RoomRecord, TeachersRecord } from "./record";
import { fileOf } from "./room-file";
import type { RoomFile } from "./schemas";

const act = { select: { byId: true, reason: true, createdAt: true } } as const;
const noted = { select: { byId: true, createdAt: true } } as const;

const sentences = {
  orderBy: [{ createdAt: "asc" as const }, { text: "asc" as const }],
  select: {
    authorId: true,
    text: true,
    phaseIndex: true,
    isHeld: true,
    counted: true,
    createdAt: true,
    posts: { select: { postId: true } },
    review: { select: { verdict: true, ...act.select } },
  },
};

const points = {
  orderBy: [{ createdAt: "asc" as const }, { text: "asc" as const }],
  select: { authorId: true, text: true, isHeld: true, verdict: true, reason: true, createdAt: true },
};

const speakingTurns = {
  orderBy: [{ askedAt: "asc" as const }, { id: "asc" as const }],
  select: { ...turnColumns, notedById: true },
};

/** A member's room as its teacher takes it home: with names all they may know, without what a class may. */
export async function readRoomFile(member: Member, names: "real" | "pseudonyms"): Promise<RoomFile> {
  const { roomId } = member;
  const [whole, record, own] = await Promise.all([
    readWholeRoom(roomId),
    readRecord(roomId),
    names === "real" ? readTeachersRecord(roomId) : null,
  ]);
  return fileOf(whole, record, own, aliasesIn(whole));
}

/** What everybody in a room is called in a file for others. */
export function aliasesIn({ room, members, motion }: WholeRoom): ReadonlyMap<string, string> {
  const lotOf = (id: string) =>
    Number.parseInt(hashRequest(`alias ${room.id} ${id}`).slice(0, 12), 16) / 2 ** 48;
  return aliasesFor(members, room.names, motion.language, lotOf);
}

/** A room's grades for its teacher. With pseudonyms it has no names, and nothing she wrote of anybody. */
export async function readGradeTable(
  member: Member,
  names: "real" | "pseudonyms",
  language: Language,
): Promise<GradeTable> {
  const [whole, record, rubric, grades] = await Promise.all([
    readWholeRoom(member.roomId),
    readRecord(member.roomId),
    readRubric(member, language),
    listGrades(member),
  ]);
  const isReal = names === "real";
  const aliases = aliasesIn(whole);
  const posts = whole.posts.map((row) => ({ ...row, author: { memberId: row.authorId } }));
  const students = whole.members.filter(({ role, name }) => role === "STUDENT" && name !== "");
  const rows = students.map(({ id, name, side }) => {
    const grade = grades.find(({ memberId }) => memberId === id);
    return {
      name: isReal ? name : (aliases.get(id) ?? "—"),
      side,
      levels: grade?.levels ?? {},
      feedback: isReal ? (grade?.feedback ?? null) : null,
      comments: isReal ? (grade?.comments ?? []).map(({ text }) => text) : [],
      releasedAt: grade?.releasedAt ?? null,
      written: progressOf(posts, id),
    };
  });
  return {
    title: isReal ? whole.room.title : whole.motion.title,
    createdAt: record.createdAt.toISOString(),
    rubric,
    students: rows.toSorted((a, b) => a.name.localeCompare(b.name, language)),
  };
}

async function readRecord(roomId: string): Promise<RoomRecord> {
  const { ownerId, ...room } = await db.room.findUniqueOrThrow({
    where: { id: roomId },
    select: {
      formatId: true,
      createdAt: true,
      archivedAt: true,
      ownerId: true,
      sentences,
      points,
      speakingTurns,
      rubric: true,
    },
  });
  const owner = await db.member.findUnique({
    where: { roomId_teacherId: { roomId, teacherId: ownerId } },
    select: { id: true },
  });
  return { ...room, ownerMemberId: owner?.id ?? null };
}

/** What a room's teacher alone knows. Votes, credits and ratings are no teacher's to know. */
async function readTeachersRecord(roomId: string): Promise<TeachersRecord> {
  const [room, members, posts] = await Promise.all([
    db.room.findUniqueOrThrow({
      where: { id: roomId },
      select: {
        reveals: {
          orderBy: { phaseIndex: "asc" },
          select: { phaseIndex: true, byId: true, createdAt: true },
        },
        apart: { select: { memberId: true, otherId: true, byId: true, createdAt: true } },
        draws: {
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          select: {
            policy: true,
            seed: true,
            former: true,
            isSwapped: true,
            byId: true,
            createdAt: true,
            undoneAt: true,
          },
        },
        log: {
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          select: { act: true, targetId: true, ...act.select },
        },
      },
    }),
    db.member.findMany({
      where: { roomId },
      select: {
        id: true,
        mute: act,
        removal: act,
        absence: noted,
        grade: {
          select: { levels: true, feedback: true, releasedAt: true, byId: true, changedAt: true },
        },
        placement: { select: { former: true, side: true, ...noted.select } },
      },
    }),
    db.post.findMany({
      where: { roomId },
      select: {
        id: true,
        isHeld: true,
        withdrawnAt: true,
        versions: {
          orderBy: [{ replacedAt: "asc" }, { id: "asc" }],
          select: { body: true, replacedAt: true },
        },
        hiding: act,
        review: { select: { verdict: true, ...act.select } },
        pin: noted,
        flags: { select: { ...act.select, reason: true, resolvedAt: true } },
        mark: { select: { mark: true, ...noted.select } },
        remark: { select: { text: true, ...noted.select } },
      },
    }),
  ]);
  const lock = await db.lock.findUnique({ where: { roomId }, ...act });
  return { ...room, lock, members, posts };
}
