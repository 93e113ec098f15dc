import type { Balance } from "../balance";
import { isWriting, type PhaseAllows } from "../phases";
import { waitsForTeacher } from "../turn/waits-for-teacher";
import type { MemberView, PostView } from "../views";

/** What a teacher sees of a group beside the others. */
export type Standing = Readonly<{
  /** Students who were not removed and are not absent. */
  students: number;
  /** Their names, and those of the class who have not come yet. */
  here: readonly string[];
  expected: readonly string[];
  posts: number;
  /** The names of the students who have not posted in the phase that runs; null where nobody writes in it. */
  silent: readonly string[] | null;
  /** How many posts wait for the teacher. */
  waiting: number;
}>;

type Seen = Readonly<{
  members: readonly MemberView[];
  posts: readonly PostView[];
  phase: Readonly<{ allows: PhaseAllows }>;
}>;

/** A group as its teacher's views show it. */
export function standingOf({ members, posts, phase }: Seen, balance: Balance): Standing {
  const silent = new Set(balance.members.flatMap(({ memberId, isSilent }) => (isSilent ? [memberId] : [])));
  const students = members.filter(({ role, isRemoved }) => role === "STUDENT" && !isRemoved);
  const here = students.filter(({ isAbsent }) => !isAbsent);
  const names = here.filter(({ id }) => silent.has(id)).map(({ name }) => name);
  return {
    students: here.length,
    here: here.map(({ name }) => name),
    expected: students.filter(({ isExpected }) => isExpected).map(({ name }) => name),
    posts: posts.filter(({ status }) => status === "PUBLISHED").length,
    silent: isWriting(phase) ? names : null,
    waiting: posts.filter(waitsForTeacher).length,
  };
}
