import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AllSeenForm } from "@/components/notices/all-seen-form";
import { NoticeList } from "@/components/notices/notice-list";
import { RefreshOnFocus } from "@/components/notices/refresh-on-focus";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";
import { sendsMail } from "@/lib/mail/mailer";
import { lineOf } from "@/lib/notices/lines";
import { readNotices } from "@/lib/notices/onlooker";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

/** All that waits for whoever looks, of the last days: what is new, then what was seen. */
export default async function NoticesPage() {
  const until = new Date().toISOString();
  const [t, found, teacher] = await Promise.all([getTranslations("notices"), readNotices(), findTeacher()]);
  const notices = found?.map(lineOf) ?? [];
  const fresh = notices.filter(({ isNew }) => isNew);
  const seen = notices.filter(({ isNew }) => !isNew);
  const mayMail = teacher !== null && sendsMail();
  return (
    <Page>
      <RefreshOnFocus />
      <PageHeading
        title={t("title")}
        actions={mayMail ? <ButtonLink href="/settings#notices">{t("byMail")}</ButtonLink> : null}
      >
        {t("lead")}
      </PageHeading>
      <ClientWords of={["notices.allSeen", "notices.deadline", "reasons"]}>
        {found === null ? (
          <Notice title={t("nobodyTitle")} actions={<ButtonLink href="/">{t("home")}</ButtonLink>}>
            {t("nobody")}
          </Notice>
        ) : (
          <div className="grid max-w-3xl gap-10">
            <NoticeList id="new" title={t("new")} notices={fresh} until={until} empty={t("nothingNew")}>
              {fresh.length > 0 ? <AllSeenForm until={until} /> : null}
            </NoticeList>
            {seen.length > 0 ? <NoticeList id="seen" title={t("seen")} notices={seen} until={until} /> : null}
          </div>
        )}
      </ClientWords>
    </Page>
  );
}
