import { createToken } from "@/lib/auth/commands";
import type { SignedIn } from "@/lib/auth/queries";
import { newJoinCode } from "@/lib/auth/secrets";
import type { PrismaClient } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/new-id";
import type { Outcome } from "@/lib/debate/outcome";
import type { Phase } from "@/lib/debate/phases";
import { joinRoom } from "@/lib/joining/commands";
import { findMemberByToken, type Member } from "@/lib/members/member";
import { changePhase } from "@/lib/rooms/commands";
import type { Settings } from "@/lib/rooms/settings-columns";
import { addMotion, addRoom, addTeacher } from "./classroom";
import oxford from "./formats/oxford.json";

/** A room with its teacher, for tests against a real database. */
export type Lesson = Readonly<{
  roomId: string;
  code: string;
  phases: readonly Phase[];
  teacherId: string;
  teacher: Member;
  paragraphs: readonly Readonly<{ id: string; text: string }>[];
}>;

type ShippedFormat = Readonly<{ id: string; title: string; position: number; phases: readonly object[] }>;

/** Opens a room of its own on a short essay, in the lobby of a format that ships. */
export async function openLesson(db: PrismaClient, format: ShippedFormat = oxford): Promise<Lesson> {
  const name = "Ms Okafor";
  await db.format.createMany({ data: [{ ...format, phases: [...format.phases] }], skipDuplicates: true });
  const teacherId = await addTeacher(db, { name, email: `${newId()}@school.example`, passwordHash: "" });
  const text = "The alliance is dear.\n\nIt is also old.\n\nAnd it may yet be loosened.";
  const motion = {
    id: newId(),
    ownerId: teacherId,
    title: "Tightening does harm",
    language: "en",
    source: null,
    text,
  };
  const { revisionId, paragraphs } = await addMotion(db, motion);
  const code = newJoinCode();
  const { roomId } = await addRoom(db, {
    code,
    title: "10B",
    ownerId: teacherId,
    ownerName: name,
    revisionId,
    formatId: format.id,
  });
  const issued = await createToken({ teacherId, version: 1 }, { label: "lesson" });
  if (!issued.ok) throw new Error(`the teacher was given no token: ${issued.reason}`);
  return {
    roomId,
    code,
    phases: format.phases as readonly Phase[],
    teacherId,
    teacher: await proven(issued.value.token, roomId),
    paragraphs,
  };
}

/** A teacher as a session shows them. */
export const signedIn = (who: Partial<SignedIn> & Pick<SignedIn, "teacherId" | "email">): SignedIn => ({
  name: "Ms Okafor",
  version: 1,
  isAdministrator: false,
  sessionId: null,
  tokenId: null,
  ...who,
});

/** What a command answers; a refusal fails the test. */
export const must = async <T>(outcome: Promise<Outcome<T>>): Promise<T> => {
  const done = await outcome;
  if (!done.ok) throw new Error(`refused: ${done.reason}`);
  return done.value;
};

/** Lets a student in by the code. */
export async function letIn({ code, roomId }: Lesson, name: string): Promise<Member> {
  const joined = await joinRoom(
    { code, name, rejoinKey: null },
    { address: "", browserId: null, seat: null, receipt: null },
  );
  if (!joined.ok) throw new Error(`${name} was not let in: ${joined.reason}`);
  return proven(joined.value.token, roomId);
}

/** A lesson whose opening ballot is open, and its students. */
export async function openBallot(db: PrismaClient, count: number) {
  const lesson = await openLesson(db);
  const students: Member[] = [];
  for (let at = 0; at < count; at++) students.push(await letIn(lesson, `Student ${at}`));
  await changePhase(lesson.teacher, { to: "opening-vote" });
  return { lesson, students };
}

async function proven(token: string, roomId: string): Promise<Member> {
  const proof = await findMemberByToken(token, { roomId });
  if (typeof proof === "string") throw new Error(`a member of the lesson was not found: ${proof}`);
  return proof.member;
}

/** Settings of which none is what a new room has, to see that all of them go along. */
export const otherSettings: Required<Settings> = {
  premoderation: "ALL",
  sidePolicy: "CHOICE",
  choiceCap: 7,
  devilsAdvocates: 1,
  autoAdvance: false,
  names: "PSEUDONYM",
  writeFirst: "PHASE",
  sayItBack: true,
  wallFirst: false,
  namesWait: true,
  freeNames: false,
  wantedPosts: 2,
  wantedReplies: 3,
  wordFilter: false,
  ownWords: ["mobile"],
  stems: { REBUT: ["But …"], SUPPORT: [], QUESTION: [], CONCEDE: [] },
};
