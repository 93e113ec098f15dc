import type { MemberView } from "@/lib/debate/views";

/** The students among a room's members, without those who were removed. */
export const studentsOf = (members: readonly MemberView[]): readonly MemberView[] =>
  members.filter(({ role, isRemoved }) => role === "STUDENT" && !isRemoved);
