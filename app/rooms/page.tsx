import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoomList } from "@/components/rooms/room-list";
import { RoomSearch } from "@/components/rooms/room-search";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findTeacher } from "@/lib/auth/session";
import { normalizeCode } from "@/lib/debate/codes";
import { type ListedRoom, listRooms } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rooms"))("title") };
}

export default async function RoomsPage({ searchParams }: PageProps<"/rooms">) {
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.trim().slice(0, 120) : "";
  const teacher = await findTeacher();
  if (!teacher) redirect("/login?next=/rooms");

  const words = await getTranslations("rooms");
  const all = await listRooms(teacher.teacherId);
  const found = all.filter((room) => matches(room, query));
  const open = found.filter((room) => !room.isArchived);
  const archived = found.filter((room) => room.isArchived);
  const create = (
    <ButtonLink href="/rooms/new" look="primary">
      {words("create")}
    </ButtonLink>
  );

  return (
    <Page>
      <PageHeading title={words("title")} actions={all.length > 0 ? create : null} />
      {all.length > 0 ? (
        <RoomSearch query={query} />
      ) : (
        <Notice title={words("noneTitle")} actions={create}>
          {words("none")}
        </Notice>
      )}
      {all.length > 0 && found.length === 0 ? <Notice title={words("noneFoundTitle", { query })}>{words("noneFound")}</Notice> : null}
      {found.length > 0 ? (
        <div className="grid gap-12">
          <RoomList title={words("open")} rooms={open} empty={words("noneOpen")} />
          {archived.length > 0 ? <RoomList title={words("archived")} rooms={archived} /> : null}
        </div>
      ) : null}
    </Page>
  );
}

/** True where every word typed is in the room's title or motion, or where the whole is its code. */
function matches(room: ListedRoom, query: string): boolean {
  const text = `${room.title} ${room.motionTitle}`.toLowerCase();
  return (
    normalizeCode(query) === room.code ||
    query
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}
