import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Specimen } from "./specimen";

const looks = ["primary", "plain", "quiet", "danger"] as const;
const shown = ["hover", "focus", "active"] as const;

/** Every look of a button in every state. */
export function Buttons() {
  const t = useTranslations("ui");
  const label = t("post");
  return (
    <>
      {looks.map((look) => (
        <div key={look} className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          <Specimen name={t("states.default")}>
            <Button look={look}>{label}</Button>
          </Specimen>
          {shown.map((state) => (
            <Specimen key={state} name={t(`states.${state}`)} shown={state}>
              <Button look={look}>{label}</Button>
            </Specimen>
          ))}
          <Specimen name={t("states.disabled")}>
            <Button look={look} disabled>
              {label}
            </Button>
          </Specimen>
          <Specimen name={t("states.busy")}>
            <Button look={look} aria-busy="true" aria-disabled="true">
              {label}
            </Button>
          </Specimen>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{label}</SubmitButton>
        <SubmitButton isSmall look="plain">
          {label}
        </SubmitButton>
        <ButtonLink href="/">{label}</ButtonLink>
        <button type="button" className="toggle min-h-11 px-3" aria-pressed="false">
          {label}
        </button>
        <button type="button" className="toggle min-h-11 px-3" aria-pressed="true">
          {label}
        </button>
      </div>
    </>
  );
}
