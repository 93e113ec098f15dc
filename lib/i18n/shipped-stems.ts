import { useTranslations } from "next-intl";
import type { Kind } from "@/lib/debate/vocabulary";
import { type Move, stemsIn } from "@/lib/debate/writing/stems";

/**
 * The stems that ship, in the reader's language, for a kind of post and some moves; none for what the rules
 * refuse, such as a rebuttal of one's own side.
 */
export function useShippedStems(): (kind: Kind, moves: readonly Move[]) => readonly string[] {
  const t = useTranslations("stems");
  return (kind, moves) =>
    moves.flatMap((move) => (t.has(`${kind}.${move}`) ? stemsIn(t(`${kind}.${move}`)) : []));
}
