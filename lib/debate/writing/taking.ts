import { type Parent, postRefusal, type Stand, type Writer } from "../posts";
import type { Kind } from "../vocabulary";

/** What somebody may make of a post that says something like their own words. */
export type Taking = Readonly<{ act: "answer" | "build"; kind: Kind }>;

/**
 * What a writer may make of a post now, as the rules let them: answer it where they may rebut it, by what
 * they meant to do or else a rebuttal; build on it where they may support it. Neither where nothing may be
 * written.
 */
export function takingsOf(stand: Stand, writer: Writer, post: Parent, meant: Kind | null): readonly Taking[] {
  const may = (kind: Kind) => postRefusal(stand, writer, kind, post) === null;
  const answer = meant && meant !== "SUPPORT" && may(meant) ? meant : "REBUT";
  return [
    ...(may("REBUT") ? [{ act: "answer", kind: answer } as const] : []),
    ...(may("SUPPORT") ? [{ act: "build", kind: "SUPPORT" } as const] : []),
  ];
}
