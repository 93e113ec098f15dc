import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";

const criteria = ["least", "safe", "access", "children", "others"] as const;
const laws = ["coppa", "ferpa", "gdpr"] as const;

/** What schools check in Korea, what the law asks elsewhere, and whom to ask. */
export function SchoolsAndLaws() {
  const t = useTranslations("privacy");
  return (
    <>
      <Section title={t("korea.title")} text={t("korea.lead")}>
        {criteria.map((item) => (
          <section key={item} className="grid max-w-prose gap-1">
            <h3 className="font-semibold">{t(`korea.items.${item}.title`)}</h3>
            <p>
              <b className="font-semibold text-quiet">{t("korea.does")}:</b> {t(`korea.items.${item}.does`)}
            </p>
            <p>
              <b className="font-semibold text-quiet">{t("korea.school")}:</b>{" "}
              {t(`korea.items.${item}.school`)}
            </p>
          </section>
        ))}
      </Section>
      <Section title={t("laws.title")}>
        {laws.map((law) => (
          <section key={law} className="grid max-w-prose gap-1">
            <h3 className="font-semibold">{t(`laws.${law}.title`)}</h3>
            <p>{t(`laws.${law}.text`)}</p>
          </section>
        ))}
      </Section>
      <Section title={t("ask.title")}>
        <p className="max-w-prose">{t("ask.text")}</p>
      </Section>
    </>
  );
}
