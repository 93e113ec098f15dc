import type { MotionView } from "@/lib/debate/motion/motion-view";

type Told = Pick<MotionView, "hasPoints">;

/** What a message says is debated, where it says it of any motion: an essay, or points. */
export const textIn = ({ hasPoints }: Told) => ({ text: hasPoints ? "points" : "essay" }) as const;
