"use client";

import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/live/local-time";
import type { Snapshot } from "@/lib/debate/events";

/** What an absent student is asked to do after the lesson, until when, and what becomes of it. */
export function HomeworkNote({ room, me, phase }: Pick<Snapshot, "room" | "me" | "phase">) {
  const t = useTranslations("homework");
  if (!me.homework) return null;
  const votes = (["OPENING", "CLOSING"] as const).filter((stage) =>
    phase.steps.some(({ allows }) => allows.ballot === stage),
  );
  const steps = [
    ...(votes.includes("OPENING") ? [{ key: "first", isDone: me.ballots.OPENING !== null } as const] : []),
    { key: "write", isDone: false } as const,
    ...(votes.includes("CLOSING") ? [{ key: "last", isDone: me.ballots.CLOSING !== null } as const] : []),
  ];
  return (
    <section aria-labelledby="homework-title" className="grid gap-2 border-l-4 border-ink pl-4">
      <h2 id="homework-title" className="text-xl">
        {t("title")}
      </h2>
      <p>
        {t("until")} <LocalTime at={me.homework.until} />
      </p>
      <ol className="grid gap-1">
        {steps.map(({ key, isDone }, at) => (
          <li key={key}>
            {at + 1}. {t(`steps.${key}`)}
            {isDone ? <b className="ml-2 font-semibold">✓ {t("done")}</b> : null}
          </li>
        ))}
      </ol>
      <p className="max-w-prose text-quiet text-sm">
        {votes.length > 0 ? `${t("apart")} ` : null}
        {t(room.settings.names === "REAL" ? "seen" : "unseen")}
      </p>
    </section>
  );
}
