import { useTranslations } from "next-intl";

const reasons = ["topic", "unkind", "own", "source", "person"] as const;

/** The reasons a teacher gives most, offered while typing. */
export function CommonReasons() {
  const t = useTranslations("moderation.reasons");
  return (
    <datalist id="moderation-reasons">
      {reasons.map((reason) => (
        <option key={reason} value={t(reason)} />
      ))}
    </datalist>
  );
}
