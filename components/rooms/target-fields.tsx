import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/fields/text-field";
import { mostWanted } from "@/lib/debate/text/limits";
import type { SettingsProps } from "./settings-fields";

/** How many posts, and how many replies to the other side, are asked of each student. */
export function TargetFields({ settings, form, errorOf }: SettingsProps) {
  const t = useTranslations("rooms.targets");
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{t("title")}</legend>
      <p className="text-sm text-quiet">{t("hint")}</p>
      <div className="grid max-w-md grid-cols-2 gap-4">
        {(["wantedPosts", "wantedReplies"] as const).map((name) => (
          <TextField
            key={name}
            label={t(name)}
            name={name}
            type="number"
            min={0}
            max={mostWanted}
            inputMode="numeric"
            defaultValue={form.typed(name, String(settings[name]))}
            error={errorOf(name)}
          />
        ))}
      </div>
    </fieldset>
  );
}
