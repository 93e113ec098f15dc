import { getTranslations } from "next-intl/server";
import { CodeForm } from "@/components/join/code-form";
import { ButtonLink } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findSession } from "@/lib/auth/session";

/** A room that one is not in, or that does not exist: both look the same, and a code leads in. */
export default async function RoomNotFound() {
  const [words, session] = await Promise.all([getTranslations("rooms.notYours"), findSession()]);
  return (
    <Page isNarrow>
      <PageHeading title={words("title")}>{words("text")}</PageHeading>
      <CodeForm />
      <div className="mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t pt-5">
        <p>{words("teach")}</p>
        {session ? (
          <ButtonLink href="/rooms">{words("myRooms")}</ButtonLink>
        ) : (
          <ButtonLink href="/login">{words("logIn")}</ButtonLink>
        )}
      </div>
    </Page>
  );
}
