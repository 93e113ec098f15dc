import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Role } from "@/lib/debate/vocabulary";
import { dismissHintAction } from "@/lib/hints/actions";

const steps = ["one", "two", "three"] as const;

/**
 * What somebody does here the first time, in three steps for their role: one line that opens, until they put
 * it away. It is drawn on the server and costs no script.
 */
export function FirstSteps({ role }: Readonly<{ role: Role }>) {
  const t = useTranslations("rooms.steps");
  return (
    <Disclosure summary={t("title")} className="first-steps no-print">
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`${role}.${step}`)}</li>
        ))}
      </ol>
      <form action={dismissHintAction}>
        <input type="hidden" name="role" value={role} />
        <SubmitButton look="plain" isSmall>
          {t("done")}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
