import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { TickBox } from "@/components/ui/fields/tick-box";
import type { ShownTheme } from "./part-of-page";
import { Specimen } from "./specimen";

const shown = ["hover", "focus", "active"] as const;

/** What is chosen or ticked, in every state. */
export function Choices({ theme }: Readonly<{ theme: ShownTheme }>) {
  const words = useTranslations("ui");
  const choices = [
    { value: "one", label: words("one"), hint: words("hint") },
    { value: "two", label: words("two") },
    { value: "three", label: words("three"), isDisabled: true },
  ];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Specimen name={words("states.default")}>
        <RadioGroup label={words("list")} name={`${theme}-default`} choices={choices} defaultValue="one" />
      </Specimen>
      {shown.map((state) => (
        <Specimen key={state} name={words(`states.${state}`)} shown={state}>
          <RadioGroup
            label={words("list")}
            name={`${theme}-${state}`}
            choices={choices.slice(1, 2)}
            isInline
          />
        </Specimen>
      ))}
      <Specimen name={words("states.invalid")}>
        <RadioGroup
          label={words("list")}
          name={`${theme}-invalid`}
          choices={choices.slice(1, 2)}
          isInline
          error={words("wrong")}
        />
      </Specimen>
      <Specimen name={words("states.default")}>
        <TickBox label={words("one")} hint={words("hint")} defaultChecked />
        <TickBox label={words("two")} />
      </Specimen>
      {shown.slice(0, 2).map((state) => (
        <Specimen key={state} name={words(`states.${state}`)} shown={state}>
          <TickBox label={words("two")} />
        </Specimen>
      ))}
      <Specimen name={words("states.disabled")}>
        <TickBox label={words("three")} disabled />
      </Specimen>
    </div>
  );
}
