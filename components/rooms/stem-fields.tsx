import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TextArea } from "@/components/ui/fields/text-area";
import { mostStems } from "@/lib/debate/text/limits";
import type { RoomSettings } from "@/lib/debate/views";
import { type Kind, kinds } from "@/lib/debate/vocabulary";
import { moves } from "@/lib/debate/writing/stems";
import { useShippedStems } from "@/lib/i18n/shipped-stems";
import type { SettingsProps } from "./settings-fields";
import "./stem-fields.css";

const sources = ["SHIPPED", "OWN", "NONE"] as const;

const sourceOf = ({ stems }: RoomSettings) =>
  stems === null ? "SHIPPED" : kinds.some((kind) => stems[kind].length > 0) ? "OWN" : "NONE";

/**
 * With which beginnings a room helps to write. A teacher's own list begins with those that ship, and shows
 * while it is chosen (by style alone, so it works without script).
 */
export function StemFields({ settings, form, errorOf }: SettingsProps) {
  const t = useTranslations("rooms.settings");
  const tKinds = useTranslations("post.kinds");
  const shippedOf = useShippedStems();
  const source = sourceOf(settings);
  const linesOf = (kind: Kind) =>
    (source === "OWN" && settings.stems ? settings.stems[kind] : shippedOf(kind, moves)).join("\n");
  const faultOf = (kind: Kind) =>
    errorOf(`stems.${kind}`) ??
    Array.from({ length: mostStems }, (_, at) => errorOf(`stems.${kind}.${at}`)).find(Boolean) ??
    null;
  return (
    <div className="stem-fields grid gap-4">
      <RadioGroup
        label={t("stems")}
        name="stems"
        hint={t("stemsHint")}
        choices={sources.map((value) => ({ value, label: t(`stemsOf.${value}`) }))}
        defaultValue={form.typed("stems", source)}
        error={errorOf("stems")}
      />
      <p className="own-stems text-quiet text-sm">{t("stemsForHint")}</p>
      {kinds.map((kind) => (
        <TextArea
          key={kind}
          label={t("stemsFor", { kind: tKinds(kind) })}
          name={`stems${kind}`}
          rows={5}
          defaultValue={form.typed(`stems${kind}`, linesOf(kind))}
          error={faultOf(kind)}
          className="own-stems"
        />
      ))}
    </div>
  );
}
