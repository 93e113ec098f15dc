import type { Upheaval } from "@/lib/debate/draw/upheaval";
import type { FormState } from "@/lib/members/form";

/** What a teacher is asked before a class that writes changes sides; its mark is sent back as the yes. */
export type Question = Upheaval & Readonly<{ mark: string; seed: string; nonce: number }>;

/** The question that a form was answered with; null where it was answered with anything else. */
export function questionOf(state: FormState<unknown>): Question | null {
  if (state.status !== "refused" || state.refusal.reason !== "moves-the-class") return null;
  const [mark = "", seed = "", moved, posted, placed] = state.refusal.about ?? [];
  return {
    mark,
    seed,
    moved: Number(moved),
    posted: Number(posted),
    placed: Number(placed),
    nonce: state.nonce,
  };
}
