import type { MemberView } from "@/lib/debate/views";

/** The students among a room's members, without those who were removed. */
export const studentsOf = (members: readonly MemberView[]): readonly MemberView[] =>
  members.filter(({ role, isRemoved }) => role === "STUDENT" && !isRemoved);

/** Names in the same order on the server and in every browser, whatever its language. */
export const byName = new Intl.Collator("en").compare;
