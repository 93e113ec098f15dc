import { type Targets, targetsOf } from "../debate/grading/targets";
import type { GradeView } from "../debate/grading/visible-grade";
import { countWork, type WorkCounts, type WrittenPost, workOf } from "../debate/grading/work";
import type { MemberView } from "../debate/views";
import type { Member } from "../members/member";
import { readSnapshot } from "../rooms/queries";
import { findGrade } from "./queries";

export type Work = Readonly<{
  member: MemberView;
  posts: readonly WrittenPost[];
  counts: WorkCounts;
  targets: Targets | null;
  grade: GradeView | null;
}>;

/** What one student wrote, for a teacher or for themself; null for anybody else, and of who is no student. */
export async function readWork(member: Member, memberId: string): Promise<Work | null> {
  if (member.isOnWall || (member.role !== "TEACHER" && member.id !== memberId)) return null;
  const [snapshot, grade] = await Promise.all([readSnapshot(member), findGrade(member, memberId)]);
  const student = snapshot.members.find(({ id, role }) => id === memberId && role === "STUDENT");
  if (!student) return null;
  return {
    member: student,
    posts: workOf(snapshot, memberId),
    counts: countWork(snapshot, memberId),
    targets: targetsOf(snapshot.room.settings),
    grade,
  };
}
