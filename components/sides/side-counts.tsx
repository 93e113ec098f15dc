"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { studentsOf } from "@/components/live/students-of";
import { SideMark } from "@/components/ui/side-mark";

/** How many argue each side, have none yet, are not here, or judge; live. */
export function SideCounts() {
  const t = useTranslations("students");
  const tSides = useTranslations("app.side");
  const { members } = useSnapshot();
  const students = studentsOf(members);
  const on = (side: "PROPOSITION" | "OPPOSITION" | null) =>
    students.filter((student) => student.side === side).length;
  const absent = students.filter(({ side, isAbsent }) => side === null && isAbsent).length;
  const unplaced = on(null) - absent;
  const judges = members.filter(({ role, isRemoved }) => role === "JUDGE" && !isRemoved).length;
  return (
    <dl aria-label={t("perSide")} className="flex flex-wrap gap-x-8 gap-y-3">
      {(["PROPOSITION", "OPPOSITION"] as const).map((side) => (
        <Count key={side} count={on(side)}>
          <SideMark side={side} word={tSides(side)} />
        </Count>
      ))}
      {unplaced > 0 ? <Count count={unplaced}>{t("unplaced")}</Count> : null}
      {absent > 0 ? <Count count={absent}>{t("absentCount")}</Count> : null}
      {judges > 0 ? <Count count={judges}>{t("judges")}</Count> : null}
    </dl>
  );
}

const Count = ({ count, children }: Readonly<{ count: number; children: React.ReactNode }>) => (
  <div className="flex flex-col-reverse">
    <dt className="text-sm">{children}</dt>
    <dd className="font-serif text-4xl leading-none font-semibold tabular-nums">{count}</dd>
  </div>
);
