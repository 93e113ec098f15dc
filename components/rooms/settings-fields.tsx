import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { premoderations, sidePolicies } from "@/lib/debate/vocabulary";
import type { FormWords } from "@/lib/i18n/form-words";

export type RoomSettings = Readonly<{
  sidePolicy: (typeof sidePolicies)[number];
  choiceCap: number | null;
  premoderation: (typeof premoderations)[number];
  autoAdvance: boolean;
}>;

type Props = Readonly<{ settings: RoomSettings; form: FormWords; wasSent: boolean }>;

/** How a room is run: sides, what waits for the teacher, the clock. Shows what was typed before, else the settings given. */
export function SettingsFields({ settings, form, wasSent }: Props) {
  const words = useTranslations("rooms.settings");
  const errorOf = (name: string) => form.errorOf(name) ?? form.errorOf(`settings.${name}`);
  return (
    <div className="grid gap-6">
      <RadioGroup
        label={words("sides")}
        name="sidePolicy"
        choices={sidePolicies.map((value) => ({ value, label: words(`sidePolicy.${value}`) }))}
        defaultValue={form.typed("sidePolicy", settings.sidePolicy)}
        error={errorOf("sidePolicy")}
      />
      <TextField
        label={words("choiceCap")}
        name="choiceCap"
        hint={words("choiceCapHint")}
        type="number"
        min={1}
        max={500}
        inputMode="numeric"
        defaultValue={form.typed("choiceCap", settings.choiceCap?.toString() ?? "")}
        error={errorOf("choiceCap")}
        className="max-w-sm"
      />
      <RadioGroup
        label={words("premoderation")}
        name="premoderation"
        choices={premoderations.map((value) => ({ value, label: words(`premoderationOf.${value}`) }))}
        defaultValue={form.typed("premoderation", settings.premoderation)}
        error={errorOf("premoderation")}
      />
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          name="autoAdvance"
          defaultChecked={wasSent ? form.typed("autoAdvance") === "on" : settings.autoAdvance}
          className="mt-1 size-5 shrink-0 accent-ink"
        />
        <span>
          <span className="font-semibold">{words("autoAdvance")}</span>
          <span className="block text-sm text-quiet">{words("autoAdvanceHint")}</span>
        </span>
      </label>
    </div>
  );
}
