import type { MeView } from "@/lib/debate/views";
import type { Side } from "@/lib/debate/vocabulary";

/** What a student is told of their side: that they have one now, or that they were moved from it. */
export type PlacedNotice = Readonly<{ at: string }> &
  (
    | Readonly<{ kind: "first"; from: null; to: Side }>
    | Readonly<{ kind: "moved" | "judge" | "none"; from: Side; to: Side | null }>
  );

/**
 * What there is to tell a member of how they came to their side: nothing to those who chose it over another
 * themselves, while a swap round has turned the sides, nor to a teacher who looks on.
 */
export function noticeOf({ role, side, placed, isWatched }: MeView): PlacedNotice | null {
  if (!placed || isWatched || role === "TEACHER" || side !== placed.to) return null;
  const { from, to, isOwnChoice, at } = placed;
  if (from === null) return to && { kind: "first", from, to, at };
  if (isOwnChoice) return null;
  return { kind: to ? "moved" : role === "JUDGE" ? "judge" : "none", from, to, at };
}
