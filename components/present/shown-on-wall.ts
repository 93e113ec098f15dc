import type { MemberView } from "@/lib/debate/views";

/**
 * What the class calls each member: on the wall nobody's hidden name is shown, though the teacher's snapshot,
 * which `members` are of, has it. Null for who is not among them.
 */
export function shownOnWall(members: readonly MemberView[]): (memberId: string) => string | null {
  const names = new Map(members.map(({ id, name, pseudonym }) => [id, pseudonym ?? name]));
  return (memberId) => names.get(memberId) ?? null;
}
