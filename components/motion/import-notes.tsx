import { useTranslations } from "next-intl";
import type { Option } from "@/components/ui/fields/select";
import type { Imported } from "@/lib/motion-files/import-file";

type Props = Readonly<{ imported: Imported; languages: readonly Option[] }>;

/** What became of a file that was read: its language, and what was left away or changed. */
export function ImportNotes({ imported: { language, notes }, languages }: Props) {
  const t = useTranslations("motion.file");
  const known = languages.find(({ value }) => value === language);
  return (
    <div role="status">
      <ul className="-mt-3 grid gap-1 text-sm">
        <li>{known ? t("language", { language: known.label }) : t("languageUnknown")}</li>
        {notes.map(({ kind, count }) => (
          <li key={kind}>{t(`notes.${kind}`, { count })}</li>
        ))}
      </ul>
    </div>
  );
}
