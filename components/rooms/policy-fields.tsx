"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { sidePolicies } from "@/lib/debate/vocabulary";
import type { SettingsProps } from "./settings-fields";

const devils = ["0", "1", "2", "3", "4", "5"];

/** Who argues which side, and what the chosen way asks besides. */
export function PolicyFields({ settings, form, errorOf }: SettingsProps) {
  const t = useTranslations("rooms.settings");
  const [policy, setPolicy] = useState<string>(form.typed("sidePolicy", settings.sidePolicy));
  const cap = form.typed("choiceCap", settings.choiceCap?.toString() ?? "");
  return (
    <>
      <RadioGroup
        label={t("sides")}
        name="sidePolicy"
        choices={sidePolicies.map((value) => ({ value, label: t(`sidePolicy.${value}`) }))}
        defaultValue={form.typed("sidePolicy", settings.sidePolicy)}
        error={errorOf("sidePolicy")}
        onChange={setPolicy}
      />
      {policy === "CHOICE" ? (
        <TextField
          label={t("choiceCap")}
          name="choiceCap"
          hint={t("choiceCapHint")}
          type="number"
          min={1}
          max={500}
          inputMode="numeric"
          defaultValue={cap}
          error={errorOf("choiceCap")}
          className="max-w-sm"
        />
      ) : (
        <input type="hidden" name="choiceCap" value={cap} />
      )}
      {policy === "OPINION" ? (
        <Select
          label={t("devils")}
          name="devilsAdvocates"
          hint={t("devilsHint")}
          defaultValue={form.typed("devilsAdvocates", String(settings.devilsAdvocates))}
          options={devils.map((value) => ({ value, label: value }))}
          error={errorOf("devilsAdvocates")}
          className="max-w-sm"
        />
      ) : null}
    </>
  );
}
