import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FormatTimeline } from "@/components/formats/format-timeline";
import { CreateRoomForm } from "@/components/rooms/create-room-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { newToken } from "@/lib/auth/secrets";
import { readTeacher } from "@/lib/auth/session";
import { listClasses } from "@/lib/classes/queries";
import { listFormats } from "@/lib/formats/queries";
import { ClientWords } from "@/lib/i18n/client-words";
import { titleFormats } from "@/lib/i18n/format-titles";
import { groupMotions } from "@/lib/library/grouping";
import { listMotions } from "@/lib/motions/queries";
import { findRoomPlan } from "@/lib/opening/queries";
import { listRooms } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rooms.new"))("title") };
}

/** Motion, format, title, go. What another page asked for, or another room had, is filled in. */
export default async function NewRoomPage({ searchParams }: PageProps<"/rooms/new">) {
  const { motion, format, copy, class: ofClass } = await searchParams;
  const { teacherId, name } = await readTeacher(addressOf({ motion, format, copy, class: ofClass }));

  const [locale, t, tMotion, motions, formats, rooms, classes, plan] = await Promise.all([
    getLocale(),
    getTranslations("rooms.new"),
    getTranslations("motion"),
    listMotions(teacherId),
    listFormats(teacherId).then(titleFormats),
    listRooms(teacherId),
    listClasses(teacherId),
    typeof copy === "string" ? findRoomPlan(teacherId, copy) : null,
  ]);
  const chosen =
    motions.find(({ id }) => id === (plan?.motionId ?? motion)) ??
    // Who has none of her own begins with the one that shipped first.
    (motions.some(({ isOwn }) => isOwn) ? undefined : motions.at(-1));
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const groups = groupMotions(motions, locale).map(({ language, motions }) => ({
    group: language === null ? tMotion("own") : (names.of(language) ?? language),
    motions,
  }));
  const chosenFormat = formats.find(({ id }) => id === (plan?.formatId ?? format)) ?? formats[0];

  return (
    <Page>
      <PageHeading title={t("title")}>{plan ? t("copyLead", { title: plan.title }) : t("lead")}</PageHeading>
      {motions.length === 0 ? (
        <Notice
          title={t("noMotions")}
          actions={
            <ButtonLink href="/motions/new" look="primary">
              {t("addMotion")}
            </ButtonLink>
          }
        />
      ) : (
        <ClientWords of={["rooms", "stems", "post.kinds", "reasons"]}>
          <CreateRoomForm
            motions={groups.flatMap(({ group, motions }) =>
              motions.map(({ id, title }) => ({ id, title, group })),
            )}
            formats={formats.map(({ id, title, phases }) => ({
              id,
              title,
              timeline: <FormatTimeline title={title} phases={phases} isFolded />,
            }))}
            classes={classes.map(({ id, name }) => ({ id, title: name }))}
            classId={classes.find(({ id }) => id === (plan?.classId ?? ofClass))?.id ?? ""}
            motionId={chosen?.id ?? ""}
            formatId={chosenFormat?.id ?? ""}
            title={t("usualTitle", { name, number: rooms.length + 1 })}
            settings={plan?.settings}
            copyOf={plan && typeof copy === "string" ? { id: copy, posts: plan.ownPosts } : null}
            formKey={newToken().slice(0, 24)}
          />
        </ClientWords>
      )}
    </Page>
  );
}

/** The address of this page with what was asked for in it, to come back to. */
function addressOf(asked: Readonly<Record<string, string | string[] | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  return query.size > 0 ? `/rooms/new?${query}` : "/rooms/new";
}
