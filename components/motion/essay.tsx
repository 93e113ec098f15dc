import type { MotionView } from "@/lib/debate/views";
import { directionOf } from "@/lib/motions/languages";

/** An essay to read: its paragraphs, each with its number beside it. */
export const Essay = ({ motion }: Readonly<{ motion: MotionView }>) => (
  <div lang={motion.language} dir={directionOf(motion.language)} className="essay grid gap-5">
    {motion.paragraphs.map(({ id, number, text }) => (
      <div key={id} className="grid grid-cols-[2.25rem_1fr] sm:grid-cols-[3rem_1fr]">
        <span className="pt-1 font-sans text-sm leading-8 text-quiet tabular-nums select-none">¶{number}</span>
        <p className="min-w-0 whitespace-pre-line">{text}</p>
      </div>
    ))}
  </div>
);
