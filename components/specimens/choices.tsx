import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TickBox } from "@/components/ui/fields/tick-box";
import type { ShownTheme } from "./part-of-page";
import { Specimen } from "./specimen";

const shown = ["hover", "focus", "active"] as const;

/** What is chosen or ticked, in every state. */
export function Choices({ theme }: Readonly<{ theme: ShownTheme }>) {
  const t = useTranslations("ui");
  const choices = [
    { value: "one", label: t("one"), hint: t("hint") },
    { value: "two", label: t("two") },
    { value: "three", label: t("three"), isDisabled: true },
  ];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Specimen name={t("states.default")}>
        <RadioGroup label={t("list")} name={`${theme}-default`} choices={choices} defaultValue="one" />
      </Specimen>
      {shown.map((state) => (
        <Specimen key={state} name={t(`states.${state}`)} shown={state}>
          <RadioGroup label={t("list")} name={`${theme}-${state}`} choices={choices.slice(1, 2)} isInline />
        </Specimen>
      ))}
      <Specimen name={t("states.invalid")}>
        <RadioGroup
          label={t("list")}
          name={`${theme}-invalid`}
          choices={choices.slice(1, 2)}
          isInline
          error={t("wrong")}
        />
      </Specimen>
      <Specimen name={t("states.default")}>
        <TickBox label={t("one")} hint={t("hint")} defaultChecked />
        <TickBox label={t("two")} />
      </Specimen>
      {shown.slice(0, 2).map((state) => (
        <Specimen key={state} name={t(`states.${state}`)} shown={state}>
          <TickBox label={t("two")} />
        </Specimen>
      ))}
      <Specimen name={t("states.disabled")}>
        <TickBox label={t("three")} disabled />
      </Specimen>
    </div>
  );
}
