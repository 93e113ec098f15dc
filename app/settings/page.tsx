import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeletionForm } from "@/components/account/deletion-form";
import { ProfileForm } from "@/components/account/profile-form";
import { TokenForm } from "@/components/account/token-form";
import { TokenRow } from "@/components/account/token-row";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { listTokens } from "@/lib/auth/queries";
import { readTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("settingsTitle") };
}

/** A teacher's own account: name, tokens, and its end. */
export default async function SettingsPage() {
  const teacher = await readTeacher("/settings");
  const [t, format, tokens] = await Promise.all([
    getTranslations("account"),
    getFormatter(),
    listTokens(teacher.teacherId),
  ]);
  return (
    <Page>
      <PageHeading title={t("settingsTitle")}>{teacher.email}</PageHeading>
      <ClientWords of={["account", "reasons"]}>
        <div className="grid gap-10">
          <Section title={t("profile")}>
            <ProfileForm name={teacher.name} />
          </Section>
          <Section title={t("tokens")} text={t("tokensText")}>
            {tokens.length > 0 ? (
              <ul className="max-w-xl border-t">
                {tokens.map((token) => (
                  <TokenRow
                    key={token.id}
                    token={token}
                    until={format.dateTime(new Date(token.expiresAt), { dateStyle: "long" })}
                  />
                ))}
              </ul>
            ) : (
              <p>{t("noTokens")}</p>
            )}
            <TokenForm />
          </Section>
          <Section title={t("delete")} text={t("deleteText")}>
            <DeletionForm />
          </Section>
        </div>
      </ClientWords>
    </Page>
  );
}

const Section = ({
  title,
  text,
  children,
}: Readonly<{ title: string; text?: string; children: ReactNode }>) => (
  <section className="grid gap-x-10 gap-y-4 border-b pb-10 last:border-0 md:grid-cols-[16rem_1fr]">
    <h2 className="text-xl">{title}</h2>
    <div className="grid gap-5">
      {text ? <p className="max-w-prose text-quiet">{text}</p> : null}
      {children}
    </div>
  </section>
);
