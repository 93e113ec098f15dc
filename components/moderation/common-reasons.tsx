import { useTranslations } from "next-intl";

const reasons = ["topic", "unkind", "own", "source", "person"] as const;

/** The reasons a teacher gives most, offered while typing. */
export function CommonReasons() {
  const words = useTranslations("moderation.reasons");
  return (
    <datalist id="moderation-reasons">
      {reasons.map((reason) => (
        <option key={reason} value={words(reason)} />
      ))}
    </datalist>
  );
}
