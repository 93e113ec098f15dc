import { byName } from "@/components/live/students-of";
import type { MemberVoice } from "@/lib/debate/balance";
import type { MemberView } from "@/lib/debate/views";

export const studentOrders = ["name", "words", "silent"] as const;
export type StudentOrder = (typeof studentOrders)[number];

type Voices = ReadonlyMap<string, MemberVoice>;

/**
 * Members by name, by words (the most first), or the silent who are here first; those who were removed always
 * come last.
 */
export const inStudentOrder =
  (order: StudentOrder, voices: Voices) =>
  (a: MemberView, b: MemberView): number =>
    rankOf(a, order, voices) - rankOf(b, order, voices) || byName(a.name, b.name);

function rankOf({ id, isRemoved, isAbsent }: MemberView, order: StudentOrder, voices: Voices): number {
  if (isRemoved) return Number.MAX_SAFE_INTEGER;
  const voice = voices.get(id);
  if (order === "words") return -(voice?.words ?? 0);
  return order === "silent" && voice?.isSilent && !isAbsent ? -1 : 0;
}
