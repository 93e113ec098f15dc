"use client";

import { useTranslations } from "next-intl";
import { PresentLink } from "@/components/bar/present-link";
import { HomeworkPanel } from "@/components/homework/homework-panel";
import { useSnapshot } from "@/components/live/room-store";
import { SidesPanel } from "@/components/sides/sides-panel";
import type { LastDraw } from "@/components/sides/undo-draw-form";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Balance } from "@/lib/debate/balance";
import type { ApartPair } from "@/lib/debate/draw/keep-apart";
import { StudentTable } from "./student-table";
import { VoiceBalance } from "./voice-balance";

type Props = Readonly<{ balance: Balance; keptApart: readonly ApartPair[]; lastDraw: LastDraw | null }>;

/** The class, its sides and who is heard in it, or how it gets in while nobody has joined. */
export function ClassList({ balance, keptApart, lastDraw }: Props) {
  const t = useTranslations("students");
  const { room, members } = useSnapshot();
  if (!members.some(({ role }) => role !== "TEACHER")) {
    const present = (
      <PresentLink roomId={room.id} className={buttonClass("primary")}>
        {t("present")}
      </PresentLink>
    );
    return (
      <Notice title={t("none")} actions={present}>
        {t("noneHint")}
      </Notice>
    );
  }
  return (
    <div className="grid gap-10">
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <SidesPanel keptApart={keptApart} lastDraw={lastDraw} />
        <VoiceBalance balance={balance} />
      </div>
      <StudentTable balance={balance} />
      <HomeworkPanel />
    </div>
  );
}
