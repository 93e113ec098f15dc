import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { ToldOfTries } from "@/components/account/told-of-tries";
import { NoticesLink } from "@/components/notices/notices-link";
import { BesideRooms } from "@/components/rooms/beside-rooms";
import { FirstRoom } from "@/components/rooms/first-room";
import { RoomList } from "@/components/rooms/room-list";
import { RoomSearch } from "@/components/rooms/room-search";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findWrongTries } from "@/lib/accounts/queries";
import { readTeacher } from "@/lib/auth/session";
import { normalizeCode } from "@/lib/debate/text/codes";
import { cleanLine } from "@/lib/debate/text/keys";
import { readNotices } from "@/lib/notices/onlooker";
import { countWaiting, type ListedRoom, listRooms } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rooms"))("title") };
}

export default async function RoomsPage({ searchParams }: PageProps<"/rooms">) {
  const { teacherId } = await readTeacher("/rooms");
  const { q, all: isAll } = await searchParams;
  const query = typeof q === "string" ? q.trim() : "";

  const [t, rooms, waiting, tries, notices] = await Promise.all([
    getTranslations("rooms"),
    listRooms(teacherId),
    countWaiting(teacherId),
    findWrongTries(teacherId),
    readNotices(),
  ]);
  const found = rooms.filter((room) => matches(room, query));
  const shown = isAll
    ? found
    : [...found].sort((a, b) => Number(a.isArchived) - Number(b.isArchived)).slice(0, mostShown);
  const open = shown.filter((room) => !room.isArchived);
  const archived = shown.filter((room) => room.isArchived);
  const hasRooms = rooms.length > 0;

  return (
    <Page>
      <PageHeading
        title={t("title")}
        actions={
          hasRooms ? (
            <ButtonLink href="/rooms/new" look="primary">
              {t("create")}
            </ButtonLink>
          ) : null
        }
      />
      <BesideRooms hasRooms={hasRooms} />
      <ToldOfTries tries={tries} />
      {hasRooms ? (
        <p className="mb-6">
          <NoticesLink hasNew={notices?.some(({ isNew }) => isNew) ?? false} />
        </p>
      ) : null}
      {hasRooms ? null : <FirstRoom />}
      {rooms.length > fewRooms || query !== "" ? <RoomSearch query={query} /> : null}
      {hasRooms && found.length === 0 ? (
        <Notice title={t("noneFoundTitle", { query })}>{t("noneFound")}</Notice>
      ) : null}
      {found.length > 0 ? (
        <div className="grid gap-12">
          <RoomList title={t("open")} rooms={open} waiting={waiting} empty={t("noneOpen")} />
          {archived.length > 0 ? <RoomList title={t("archived")} rooms={archived} waiting={waiting} /> : null}
        </div>
      ) : null}
      {shown.length < found.length ? (
        <p className="mt-8">
          <Link href={`/rooms?${new URLSearchParams({ q: query, all: "1" })}` as Route} className="link">
            {t("showAll", { count: found.length })}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}

/** So many rooms are shown at first. */
const mostShown = 40;

/** So few rooms need no search. */
const fewRooms = 5;

/** True where every word typed is in the room's title or motion, or where the whole is its code. */
function matches(room: ListedRoom, query: string): boolean {
  const text = cleanLine(`${room.title} ${room.motionTitle}`).toLowerCase();
  const sought = cleanLine(query).toLowerCase().split(" ");
  return normalizeCode(query) === room.code || sought.every((word) => text.includes(word));
}
