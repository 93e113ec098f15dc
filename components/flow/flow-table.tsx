"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, CSSProperties } from "react";
import { SideMark } from "@/components/ui/side-mark";
import type { Flow } from "@/lib/debate/flow";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { isPair, type Side } from "@/lib/debate/vocabulary";
import { FlowGroup, saidOn } from "./flow-group";
import { countRows, sideOfColumn } from "./flow-rows";

type Props = Readonly<{
  flow: Flow;
  motion: MotionView;
  /** Whose essay the table begins with. */
  essay: Side;
  /** The posts that the reader sees, by paragraph id. */
  groups: ReadonlyMap<string, readonly PostView[]>;
  isOpen: (paragraphId: string) => boolean;
}> &
  Pick<ComponentProps<typeof FlowGroup>, "filter" | "columns" | "roomId" | "memberId" | "onToggle">;

const nothing: readonly PostView[] = [];

/** The table itself, which scrolls in its own frame below its head and beside its first column. */
export function FlowTable({ flow, motion, essay, groups, isOpen, ...shared }: Props) {
  const t = useTranslations("flow");
  const tSide = useTranslations("post.side");
  const parts = [...flow.parts.values()].filter((part) => part.essay === essay);
  const rows = parts.reduce((sum, part) => sum + countRows(saidOn(part)), 0);
  const printLines = rows <= 10 ? 4 : rows <= 18 ? 2 : 1;
  const turns = Array.from({ length: shared.columns }, (_, at) => at + 1);
  const title = isPair(motion.paragraphs) ? t(`titleOf.${essay}`) : t("title");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={title} tabIndex={0} className="flow-frame">
      <table
        className="flow"
        style={{ "--turns": shared.columns, "--rows": rows, "--print-lines": printLines } as CSSProperties}
      >
        <caption className="sr-only">{t("caption")}</caption>
        <colgroup>
          <col className="flow-essay-column" />
          <col span={shared.columns} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <SideMark side={essay} word={tSide(essay)} /> <span className="flow-turn">{t("essay")}</span>
            </th>
            {turns.map((turn) => (
              <th key={turn} scope="col">
                <SideMark side={sideOfColumn(turn, essay)} word={tSide(sideOfColumn(turn, essay))} />{" "}
                <span className="flow-turn">{t("turn", { number: turn })}</span>
              </th>
            ))}
          </tr>
        </thead>
        {motion.paragraphs.map((paragraph) => {
          const part = flow.parts.get(paragraph.id);
          return part?.essay === essay ? (
            <FlowGroup
              key={paragraph.id}
              part={part}
              paragraph={paragraph}
              posts={groups.get(paragraph.id) ?? nothing}
              language={motion.language}
              isOpen={isOpen(paragraph.id)}
              {...shared}
            />
          ) : null;
        })}
      </table>
    </section>
  );
}
