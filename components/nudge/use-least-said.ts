import { useSnapshot } from "@/components/live/room-store";
import { standOf, writerOf } from "@/components/live/standing";
import { leastSaid } from "@/lib/debate/for-you/begin-at";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import { mayWriteNow } from "@/lib/debate/turn/now";
import { casesIn } from "@/lib/debate/vocabulary";

/** The paragraph on which the reader's side has said least; null while they may not write on the essay. */
export function useLeastSaid(): ParagraphView | null {
  const { phase, room, me, motion, posts } = useSnapshot();
  const { onEssay } = mayWriteNow({
    stand: standOf({ phase, room }),
    writer: writerOf(me),
    essays: casesIn(motion.paragraphs),
  });
  return onEssay.length > 0 ? leastSaid(motion.paragraphs, posts, me) : null;
}
