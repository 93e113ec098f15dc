"use client";

import { useTranslations } from "next-intl";
import { membersOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { studentsOf } from "@/components/live/students-of";
import { SideMark } from "@/components/ui/side-mark";
import { sides } from "@/lib/debate/vocabulary";

/**
 * How many students have come in, and how many argue each side once any do: what a teacher waits for before
 * she starts.
 */
export function JoinedCount() {
  const t = useTranslations("room.teacher");
  const tSide = useTranslations("room.you");
  const { isOfClass = false } = useSelected(roomOf);
  const students = studentsOf(useSelected(membersOf));
  const hasSides = students.some(({ side }) => side !== null);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-quiet text-sm tabular-nums">
      <span>
        {isOfClass && students.some(({ isAbsent }) => isAbsent !== undefined)
          ? t("come", {
              count: students.filter(({ isExpected }) => !isExpected).length,
              all: students.length,
            })
          : t(isOfClass ? "inClass" : "joined", { count: students.length })}
      </span>
      {hasSides
        ? sides.map((side) => (
            <span key={side}>
              <SideMark side={side} word={tSide(side)} />{" "}
              {students.filter((student) => student.side === side).length}
            </span>
          ))
        : null}
    </p>
  );
}
