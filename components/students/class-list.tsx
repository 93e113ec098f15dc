"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/room/room-store";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { AssignSidesForm } from "./assign-sides-form";
import { SideCounts } from "./side-counts";
import type { Work } from "./student-rows";
import { StudentTable } from "./student-table";

/** The class, or how it gets in while nobody has joined. */
export function ClassList({ work }: Readonly<{ work: Readonly<Record<string, Work>> }>) {
  const words = useTranslations("students");
  const { room, members } = useSnapshot();
  if (!members.some(({ role }) => role !== "TEACHER")) {
    const present = (
      <ButtonLink href={`/rooms/${room.id}/present`} look="primary">
        {words("present")}
      </ButtonLink>
    );
    return (
      <Notice title={words("none")} actions={present}>
        {words("noneHint")}
      </Notice>
    );
  }
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-start justify-between gap-x-12 gap-y-6">
        <SideCounts />
        <AssignSidesForm />
      </div>
      <StudentTable work={work} />
    </div>
  );
}
