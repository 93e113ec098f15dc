import { Fragment } from "react";
import { Aloud } from "@/components/aloud/aloud";
import { EssayAloud, ParagraphAloud } from "@/components/aloud/aloud-button";
import { FacesFor } from "@/components/ui/faces-for";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import { textIn } from "@/lib/debate/turn/text-in";
import { ClientWords } from "@/lib/i18n/client-words";
import { directionOf } from "@/lib/motions/languages";
import { Beside } from "./beside";

type Props = Readonly<{
  motion: MotionView;
  /** In two columns where there is room, as a newspaper sets a short text. */
  isColumned?: boolean;
}>;

/** An essay to read: its paragraphs, each with its number beside it, and what stands between them. */
export const Essay = ({ motion, isColumned }: Props) => (
  <div
    lang={motion.language}
    dir={directionOf(motion.language)}
    className={
      isColumned
        ? "essay max-w-none! lg:columns-2 lg:gap-10 lg:text-[1.0625rem]! lg:[column-rule:1px_solid_var(--hairline)]"
        : "essay *:[.beside]:ms-9"
    }
  >
    <FacesFor language={motion.language} />
    <EssayAloud />
    <ClientWords of={["aloud"]} {...textIn(motion)}>
      <Aloud />
    </ClientWords>
    <Beside motion={motion} after={0} />
    {motion.paragraphs.map(({ id, number, text }) => (
      <Fragment key={id}>
        <div data-aloud-of={`¶${number}`} className="relative grid grid-cols-[2.25rem_1fr] pb-5 last:pb-0">
          <span className="pt-[0.2em] font-sans text-sm text-quiet tabular-nums select-none">¶{number}</span>
          <p data-aloud className="min-w-0 whitespace-pre-line wrap-anywhere hyphens-auto">
            {text}
          </p>
          <ParagraphAloud number={number} {...textIn(motion)} />
        </div>
        <Beside motion={motion} after={number} />
      </Fragment>
    ))}
  </div>
);
