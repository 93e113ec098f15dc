import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { DeletionForm } from "@/components/account/deletion-form";
import { EverywhereForm } from "@/components/account/everywhere-form";
import { NoticeMailForm } from "@/components/account/notice-mail-form";
import { PasswordForm } from "@/components/account/password-form";
import { ProfileForm } from "@/components/account/profile-form";
import { SecondFactor } from "@/components/account/second-factor";
import { SessionList } from "@/components/account/session-list";
import { TokenForm } from "@/components/account/token-form";
import { TokenRow } from "@/components/account/token-row";
import { ToldOfTries } from "@/components/account/told-of-tries";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import { findWrongTries } from "@/lib/accounts/queries";
import { listSessions, listTokens } from "@/lib/auth/queries";
import { readTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";
import { sendsMail } from "@/lib/mail/mailer";
import { findMailWish } from "@/lib/notice-mail/queries";
import { readSecondFactor } from "@/lib/second-factor/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("settingsTitle") };
}

/** A teacher's own account: name, password, second factor, sessions, tokens, and its end. */
export default async function SettingsPage() {
  const teacher = await readTeacher("/settings");
  const [t, safety, app, mail, format] = await Promise.all([
    getTranslations("account"),
    getTranslations("safety"),
    getTranslations("app"),
    getTranslations("noticeMail"),
    getFormatter(),
  ]);
  const [tokens, sessions, factor, tries, wish] = await Promise.all([
    listTokens(teacher),
    listSessions(teacher),
    readSecondFactor(teacher.teacherId, app("name")),
    findWrongTries(teacher.teacherId),
    findMailWish(teacher.teacherId),
  ]);
  const toAdmin = teacher.isAdministrator ? <ButtonLink href="/admin">{t("admin")}</ButtonLink> : null;
  return (
    <Page>
      <PageHeading title={t("settingsTitle")} actions={toAdmin}>
        {teacher.email}
      </PageHeading>
      <ToldOfTries tries={tries} />
      <ClientWords of={["account", "safety", "reasons", "noticeMail"]}>
        <div className="grid gap-10">
          <Section title={t("profile")}>
            <ProfileForm name={teacher.name} />
          </Section>
          <Section title={t("password")} text={safety("passwordText")}>
            <PasswordForm />
          </Section>
          <Section title={safety("secondFactor")} text={safety("secondFactorText")}>
            <SecondFactor factor={factor} />
          </Section>
          <Section title={safety("sessions")} text={safety("sessionsText")}>
            <SessionList sessions={sessions} ownId={teacher.sessionId} />
            <EverywhereForm question={app("logOutQuestion")} />
          </Section>
          {sendsMail() ? (
            <Section id="notices" title={mail("section")} text={mail("sectionText")}>
              <NoticeMailForm wish={wish} zone={Intl.DateTimeFormat().resolvedOptions().timeZone} />
            </Section>
          ) : null}
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
