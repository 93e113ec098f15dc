import { getTranslations } from "next-intl/server";
import { ComeBackForm } from "@/components/join/come-back-form";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findTeacher } from "@/lib/auth/session";
import { ClientWords } from "@/lib/i18n/client-words";

/**
 * What a browser finds at the address of a room that it is not in, or that does not exist: both look the
 * same, and a code leads in. The proxy gives it there, as 404: a page of its own is drawn on the server, so
 * it works without script, which notFound() does not, and no other page carries it.
 */
export default async function LostPage() {
  const [t, session] = await Promise.all([getTranslations("rooms.notYours"), findTeacher()]);
  return (
    <Page isNarrow>
      <PageHeading title={t("title")}>{t("text")}</PageHeading>
      <ClientWords of={["join", "reasons"]}>
        <ComeBackForm />
      </ClientWords>
      <div className="mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t pt-5">
        <ButtonLink href="/join">{t("new")}</ButtonLink>
        <p>{t("teach")}</p>
        {session ? (
          <ButtonLink href="/rooms">{t("myRooms")}</ButtonLink>
        ) : (
          <ButtonLink href="/login">{t("logIn")}</ButtonLink>
        )}
      </div>
    </Page>
  );
}
