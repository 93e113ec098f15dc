import { pool } from "../db/pool";
import { isId } from "../input/text-field";
import { columnsOf, tables } from "../keeping/columns";
import type { Member } from "../members/member";

type Rows = readonly Readonly<Record<string, unknown>>[];

/** All that is stored about a student of a room but what is secret from its teacher. */
export type StudentData = Readonly<{
  roomId: string;
  memberId: string;
  records: Readonly<Record<string, Rows>>;
  leftOut: readonly string[];
}>;

const theirPosts = `(SELECT id FROM "Post" WHERE "roomId" = $1 AND "authorId" = $2)`;

const theirSentences = `(SELECT id FROM "Sentence" WHERE "roomId" = $1 AND "authorId" = $2)`;

/** The rows of each table that are about a student; `$1` is the room, `$2` the student. */
const about: Readonly<Record<string, string>> = {
  Member: `"roomId" = $1 AND id = $2`,
  Presence: `"roomId" = $1 AND "memberId" = $2`,
  OpenStreams: `"roomId" = $1 AND "memberId" = $2`,
  SeenNotices: `"roomId" = $1 AND "memberId" = $2`,
  Absence: `"roomId" = $1 AND "memberId" = $2`,
  Digest: `"roomId" = $1 AND "memberId" = $2`,
  Placement: `"roomId" = $1 AND "memberId" = $2`,
  KeepApart: `"roomId" = $1 AND $2 IN ("memberId", "otherId")`,
  Post: `"roomId" = $1 AND "authorId" = $2`,
  PostVersion: `"roomId" = $1 AND "postId" IN ${theirPosts}`,
  Pin: `"roomId" = $1 AND "postId" IN ${theirPosts}`,
  FairnessMark: `"roomId" = $1 AND "byId" = $2`,
  Sentence: `"roomId" = $1 AND "authorId" = $2`,
  SpeakingTurn: `"roomId" = $1 AND "memberId" = $2`,
  Scribe: `"roomId" = $1 AND "memberId" = $2`,
  ProposedPoint: `"roomId" = $1 AND "authorId" = $2`,
  SentencePost: `"roomId" = $1 AND "sentenceId" IN ${theirSentences}`,
  SentenceReview: `"roomId" = $1 AND "sentenceId" IN ${theirSentences}`,
  Flag: `"roomId" = $1 AND "byId" = $2`,
  Mute: `"roomId" = $1 AND "memberId" = $2`,
  Removal: `"roomId" = $1 AND "memberId" = $2`,
  Hiding: `"roomId" = $1 AND "postId" IN ${theirPosts}`,
  Grade: `"roomId" = $1 AND "memberId" = $2`,
  Remark: `"roomId" = $1 AND "postId" IN ${theirPosts}`,
  Review: `"roomId" = $1 AND "postId" IN ${theirPosts}`,
  /** Not that a post was flagged, nor what a teacher noted of it: that is told to nobody. */
  ModerationEntry: `"roomId" = $1 AND ("targetId" = $2 OR "targetId" IN ${theirPosts}) AND act NOT LIKE '%-flag'`,
  /** Of the class whose seat it is: what is sealed is for nobody to read. */
  ClassStudent: `id = (SELECT "classStudentId" FROM "Member" WHERE "roomId" = $1 AND id = $2)`,
};

/** Which of a table's ids are told: those of their posts and what they answer, none of other people. */
const told = ["id", "postId", "parentId"];

/** What a teacher can give a student of theirs who asks for it; null where there is no such student. */
export async function findStudentData(member: Member, memberId: string): Promise<StudentData | null> {
  if (member.role !== "TEACHER" || !isId(memberId)) return null;
  const { roomId } = member;
  const found = await Promise.all(
    Object.entries(about).map(async ([table, where]) => {
      const row = tables[table];
      const names = (row ? columnsOf(row) : []).flatMap(({ name, holding }) =>
        holding === "student" || told.includes(name) ? [`"${name}"`] : [],
      );
      const { rows } = await pool.query<Record<string, unknown>>(
        `SELECT ${names.join()} FROM "${table}" WHERE ${where}`,
        [roomId, memberId],
      );
      return [table, rows] as const;
    }),
  );
  const records = Object.fromEntries(found);
  const [student] = records.Member ?? [];
  if (!student || student.role === "TEACHER" || student.name === "") return null;
  return { roomId, memberId, records, leftOut: ["Ballot", "Credit", "Rating", "Voice", "Homework"] };
}
