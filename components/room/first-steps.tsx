import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Text } from "@/lib/debate/turn/text-in";
import type { Role } from "@/lib/debate/vocabulary";
import { dismissHintAction } from "@/lib/hints/actions";

const steps = ["one", "two", "three"] as const;

/**
 * What somebody does here the first time, in three steps for their role: one line that opens, until they put
 * it away. It is drawn on the server and costs no script.
 */
export function FirstSteps({ role, text }: Readonly<{ role: Role; text: Text }>) {
  const t = useTranslations("rooms.steps");
  return (
    <Disclosure summary={t("title")} className="first-steps no-print">
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`${role}.${step}`, { text })}</li>
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
