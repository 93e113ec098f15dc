import { useFormatter, useTranslations } from "next-intl";
import type { Installation } from "@/lib/installation/queries";

type Props = Readonly<{ installation: Installation }>;

/** How the installation is, a line each: what is not as it should be stands out by its word. */
export function InstallationList({ installation }: Props) {
  const t = useTranslations("admin.installation");
  const format = useFormatter();
  const { version, database, disk, backup, backupDays, isMailing } = installation;
  const lines = [
    { term: t("version"), text: version },
    { term: t("database"), text: t(`databaseIs.${database}`), isWrong: database !== "up" },
    ...(disk ? [{ term: t("disk"), text: t(`diskIs.${disk}`), isWrong: disk === "low" }] : []),
    { term: t("backups"), text: backupText(), isWrong: backup === null },
    { term: t("mail"), text: t(isMailing ? "mailOn" : "mailOff") },
  ];
  function backupText(): string {
    if (backup === false) return t("backupsOff");
    if (backup === null) return t("noBackup");
    return t("lastBackup", {
      moment: format.dateTime(backup, { dateStyle: "long", timeStyle: "short" }),
      days: backupDays,
    });
  }
  return (
    <dl className="grid max-w-prose gap-x-6 gap-y-2 sm:grid-cols-[9rem_1fr]">
      {lines.map(({ term, text, isWrong }) => (
        <div key={term} className="sm:contents">
          <dt className="text-quiet">{term}</dt>
          <dd className={isWrong ? "font-semibold text-danger" : undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
