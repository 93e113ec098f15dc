"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/live/room-store";
import { useScript } from "@/components/ui/use-script";
import { useChosen } from "./chosen";

/** Chooses all of one student's posts that wait, and those that the class sees where they stand here, too. */
export function ChooseStudent({ hasPublished }: Readonly<{ hasPublished: boolean }>) {
  const t = useTranslations("moderation.many");
  const hasScript = useScript();
  const { posts, members } = useSnapshot();
  const { ids, toggleAll } = useChosen();
  const byAuthor = new Map<string, string[]>();
  for (const { id, author, status } of posts) {
    if (!author || (status !== "PENDING" && !(hasPublished && status === "PUBLISHED"))) continue;
    byAuthor.set(author.memberId, [...(byAuthor.get(author.memberId) ?? []), id]);
  }
  const students = members.filter(({ id, role }) => role !== "TEACHER" && byAuthor.has(id));
  if (!hasScript || students.length === 0) return null;
  const onChoose = (memberId: string) => {
    const fresh = (byAuthor.get(memberId) ?? []).filter((id) => !ids.has(id));
    if (fresh.length > 0) toggleAll(fresh);
  };
  return (
    <label className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      {t("ofStudent")}
      <select
        value=""
        onChange={(event) => onChoose(event.target.value)}
        className="control w-auto max-w-full"
      >
        <option value="">{t("ofNobody")}</option>
        {students.map(({ id, name }) => (
          <option key={id} value={id}>
            {t("ofOne", { name, count: byAuthor.get(id)?.length ?? 0 })}
          </option>
        ))}
      </select>
    </label>
  );
}
