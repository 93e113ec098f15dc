import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TickBox } from "@/components/ui/fields/tick-box";
import type { RoomSettings } from "@/lib/debate/views";
import { gateScopes, namings, premoderations } from "@/lib/debate/vocabulary";
import type { FormWords } from "@/lib/i18n/form-words";
import { PolicyFields } from "./policy-fields";
import { StemFields } from "./stem-fields";
import { TargetFields } from "./target-fields";
import { WordFields } from "./word-fields";

/** What a new room is unless its teacher says otherwise. */
export const usualSettings: RoomSettings = {
  sidePolicy: "BALANCED",
  choiceCap: 2,
  devilsAdvocates: 0,
  premoderation: "OFF",
  autoAdvance: true,
  names: "REAL",
  writeFirst: null,
  sayItBack: false,
  wallFirst: true,
  namesWait: false,
  freeNames: true,
  wantedPosts: 0,
  wantedReplies: 0,
  wordFilter: true,
  ownWords: [],
  stems: null,
};

export type SettingsProps = Readonly<{
  settings: RoomSettings;
  form: FormWords;
  errorOf: (name: string) => string | null;
}>;

type Props = Readonly<{
  settings: RoomSettings;
  form: FormWords;
  wasSent: boolean;
  /** A student has posted: whether names are hidden is settled. */
  areNamesFixed?: boolean;
}>;

/**
 * How a room is run: sides, names, gates, what waits for the teacher, the clock. Shows what was typed before,
 * else the settings given.
 */
export function SettingsFields({ settings, form, wasSent, areNamesFixed = false }: Props) {
  const t = useTranslations("rooms.settings");
  const errorOf = (name: string) => form.errorOf(name) ?? form.errorOf(`settings.${name}`);
  const isTicked = (
    name: "sayItBack" | "autoAdvance" | "wallFirst" | "namesWait" | "freeNames" | "wordFilter",
  ) => (wasSent ? form.typed(name) === "on" : settings[name]);
  return (
    <div className="grid gap-7">
      <PolicyFields settings={settings} form={form} errorOf={errorOf} />
      <RadioGroup
        label={t("names")}
        name="names"
        hint={t(areNamesFixed ? "namesFixed" : "namesHint")}
        choices={namings.map((value) => ({
          value,
          label: t(`namesOf.${value}`),
          hint: t(`namesOfHint.${value}`),
          isDisabled: areNamesFixed,
        }))}
        defaultValue={areNamesFixed ? settings.names : form.typed("names", settings.names)}
        error={errorOf("names")}
      />
      <TickBox
        label={t("namesWait")}
        name="namesWait"
        hint={t("namesWaitHint")}
        defaultChecked={isTicked("namesWait")}
      />
      <TickBox
        label={t("freeNames")}
        name="freeNames"
        hint={t("freeNamesHint")}
        defaultChecked={isTicked("freeNames")}
      />
      <RadioGroup
        label={t("writeFirst")}
        name="writeFirst"
        hint={t("writeFirstHint")}
        choices={(["", ...gateScopes] as const).map((value) => ({
          value,
          label: t(`writeFirstOf.${value || "NONE"}`),
        }))}
        defaultValue={form.typed("writeFirst", settings.writeFirst ?? "")}
        error={errorOf("writeFirst")}
      />
      <TickBox
        label={t("sayItBack")}
        name="sayItBack"
        hint={t("sayItBackHint")}
        defaultChecked={isTicked("sayItBack")}
      />
      <StemFields settings={settings} form={form} errorOf={errorOf} />
      <TargetFields settings={settings} form={form} errorOf={errorOf} />
      <RadioGroup
        label={t("premoderation")}
        name="premoderation"
        choices={premoderations.map((value) => ({ value, label: t(`premoderationOf.${value}`) }))}
        defaultValue={form.typed("premoderation", settings.premoderation)}
        error={errorOf("premoderation")}
      />
      <WordFields settings={settings} form={form} errorOf={errorOf} isOn={isTicked("wordFilter")} />
      <TickBox
        label={t("autoAdvance")}
        name="autoAdvance"
        hint={t("autoAdvanceHint")}
        defaultChecked={isTicked("autoAdvance")}
      />
      <TickBox
        label={t("wallFirst")}
        name="wallFirst"
        hint={t("wallFirstHint")}
        defaultChecked={isTicked("wallFirst")}
      />
    </div>
  );
}
