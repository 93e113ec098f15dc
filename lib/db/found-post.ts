import { statusOf } from "../debate/posts";
import type { Fairness, Restatement, Status } from "../debate/vocabulary";

/** What a post's status, its reason and its restatement are made of, as statements find it. */
export type Makings = Readonly<{
  restatement: string | null;
  mark: Fairness | null;
  isHeld: boolean;
  withdrawnAt: Date | string | null;
  isHidden: boolean;
  hiddenReason: string | null;
  verdict: "APPROVED" | "REJECTED" | null;
  verdictReason: string | null;
}>;

type Made = Readonly<{ restatement: Restatement | null; status: Status; reason: string | null }>;

/** A post as it was found, with what is made of the rest in its place. */
export function madeOf<Found extends Makings>(found: Found): Omit<Found, keyof Makings> & Made {
  const { restatement, mark, isHeld, withdrawnAt, isHidden, hiddenReason, verdict, verdictReason, ...post } =
    found;
  const status = statusOf({ isWithdrawn: withdrawnAt !== null, isHidden, isHeld, verdict });
  return {
    ...post,
    restatement: restatement === null ? null : { text: restatement, mark },
    status,
    reason: status === "HIDDEN" ? hiddenReason : status === "REJECTED" ? verdictReason : null,
  };
}
