import { useTranslations } from "next-intl";
import { LocalTime } from "@/components/live/local-time";
import { Disclosure } from "@/components/ui/disclosure";

export type Entry = Readonly<{
  id: string;
  act: string;
  target: string | null;
  by: string;
  reason: string | null;
  createdAt: string;
}>;

const shown = 20;

/** All that was done in the room, the newest first: who, what, when and why. */
export function ModerationLog({ entries }: Readonly<{ entries: readonly Entry[] }>) {
  const t = useTranslations("moderation");
  const earlier = entries.slice(shown);
  return (
    <section aria-label={t("log")}>
      <h2 className="border-b border-ink pb-2 text-xl">{t("log")}</h2>
      <p className="py-3 text-sm text-quiet">{entries.length > 0 ? t("logHint") : t("logNone")}</p>
      <Entries entries={entries.slice(0, shown)} />
      {earlier.length > 0 ? (
        <Disclosure look="section" summary={t("logMore", { count: earlier.length })}>
          <Entries entries={earlier} />
        </Disclosure>
      ) : null}
    </section>
  );
}

function Entries({ entries }: Readonly<{ entries: readonly Entry[] }>) {
  const t = useTranslations("moderation");
  return (
    <ol className="text-sm">
      {entries.map(({ id, act, target, by, reason, createdAt }) => (
        <li key={id} className="grid grid-cols-[5rem_1fr] gap-x-3 border-b py-2">
          <span className="text-quiet">
            <LocalTime at={createdAt} />
          </span>
          <span>
            {t(t.has(`done.${act}`) ? `done.${act}` : "done.other", {
              by: by || t("formerTeacher"),
              target: target ?? "",
              act,
            })}
            {reason ? <span className="block text-quiet">“{reason}”</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
