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

/** The rows of each table that are about a student; `$1` is the room, `$2` the student. */
const about: Readonly<Record<string, string>> = {
  Member: `id = $2`,
  Absence: `"memberId" = $2`,
  Placement: `"memberId" = $2`,
  KeepApart: `$2 IN ("memberId", "otherId")`,
  Post: `"authorId" = $2`,
  PostVersion: `"postId" IN ${theirPosts}`,
  Pin: `"postId" IN ${theirPosts}`,
  FairnessMark: `"byId" = $2`,
  Flag: `"byId" = $2`,
  Mute: `"memberId" = $2`,
  Removal: `"memberId" = $2`,
  Hiding: `"postId" IN ${theirPosts}`,
  Review: `"postId" IN ${theirPosts}`,
  ModerationEntry: `("targetId" = $2 OR "targetId" IN ${theirPosts})`,
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
        `SELECT ${names.join()} FROM "${table}" WHERE "roomId" = $1 AND ${where}`,
        [roomId, memberId],
      );
      return [table, rows] as const;
    }),
  );
  const records = Object.fromEntries(found);
  const [student] = records.Member ?? [];
  if (!student || student.role === "TEACHER" || student.name === "") return null;
  return { roomId, memberId, records, leftOut: ["Ballot", "Credit", "Rating"] };
}
