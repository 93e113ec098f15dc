import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";

const parts = {
  short: ["short.none", "short.here", "short.over"],
  seen: ["seen.class", "seen.teacher", "seen.administrator", "seen.server", "seen.others"],
  where: ["where.server", "where.host"],
  rights: ["rights.see", "rights.correct", "rights.stop", "rights.erase", "rights.one"],
  safety: ["safety.passwords", "safety.pages", "safety.rules", "safety.weak"],
} as const;

/** Parts of the privacy sheet that are a few sentences each. */
export function PrivacyParts({ of }: Readonly<{ of: readonly (keyof typeof parts)[] }>) {
  const t = useTranslations("privacy");
  return of.map((part) => (
    <Section key={part} title={t(`${part}.title`)}>
      <ul className="grid max-w-prose list-disc gap-2 ps-5">
        {parts[part].map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
    </Section>
  ));
}
