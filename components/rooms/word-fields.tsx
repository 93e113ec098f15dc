import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/fields/text-area";
import { TickBox } from "@/components/ui/fields/tick-box";
import { mostOwnWords } from "@/lib/debate/text/limits";
import type { SettingsProps } from "./settings-fields";

type Props = SettingsProps & Readonly<{ isOn: boolean }>;

/** Whether the word filter holds what it finds, and the words that it knows besides. */
export function WordFields({ settings, form, errorOf, isOn }: Props) {
  const t = useTranslations("rooms.settings");
  const fault =
    errorOf("ownWords") ??
    Array.from({ length: mostOwnWords }, (_, at) => errorOf(`ownWords.${at}`)).find(Boolean) ??
    null;
  return (
    <>
      <TickBox label={t("wordFilter")} name="wordFilter" hint={t("wordFilterHint")} defaultChecked={isOn} />
      <TextArea
        label={t("ownWords")}
        name="ownWords"
        hint={t("ownWordsHint", { count: mostOwnWords })}
        rows={4}
        defaultValue={form.typed("ownWords", settings.ownWords.join("\n"))}
        error={fault}
        className="max-w-sm"
      />
    </>
  );
}
