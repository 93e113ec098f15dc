import type { MemberView } from "../views";

/** Who is graded in a room: its students, but for those who were sent out. */
export const studentsIn = (members: readonly MemberView[]): readonly MemberView[] =>
  members.filter(({ role, isRemoved }) => role === "STUDENT" && !isRemoved);

/** By the alphabet of a language. */
export const byName = (language: string) => (a: MemberView, b: MemberView) =>
  a.name.localeCompare(b.name, language);
