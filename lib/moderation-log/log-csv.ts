import { stringify } from "csv-stringify/sync";
import { getTranslations } from "next-intl/server";
import { defuse } from "../exports/files/csv";
import type { Language } from "../i18n/language";
import type { LogLine } from "./queries";

/** The log as a table that every program opens and in which nothing is worked out. */
export async function logCsv(lines: readonly LogLine[], language: Language): Promise<string> {
  const t = await getTranslations({ locale: language, namespace: "moderationLog" });
  const heads = [
    t("head.at"),
    t("head.by"),
    t("head.act"),
    t("head.target"),
    t("head.reason"),
    t("head.post"),
  ];
  const actOf = (act: string) => (t.has(`act.${act}`) ? t(`act.${act}`) : act);
  const rows = lines.map(({ createdAt, by, act, target, reason, post }) => [
    createdAt,
    ...[by, actOf(act), target ?? "", reason ?? "", post ?? ""].map(defuse),
  ]);
  return stringify([heads, ...rows], { bom: true, record_delimiter: "\r\n" });
}
