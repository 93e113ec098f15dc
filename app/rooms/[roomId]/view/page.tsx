import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { watchAddress } from "@/lib/debate/watching";
import { findMember } from "@/lib/members/viewer";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("view"))("title") };
}

/** Whom a teacher can see the room as. */
export default async function ViewPage({ params }: PageProps<"/rooms/[roomId]/view">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [t, snapshot] = await Promise.all([getTranslations("view"), readSnapshot(member)]);
  const watchable = snapshot.members.filter(({ role, isRemoved }) => role !== "TEACHER" && !isRemoved);
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      {watchable.length === 0 ? <p>{t("nobody")}</p> : null}
      <ul className="columns-[14rem] gap-x-10">
        {watchable
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map(({ id, name }) => (
            <li key={id} className="break-inside-avoid">
              <Link
                href={`/rooms/${watchAddress(roomId, id)}`}
                className="link inline-block py-2 wrap-anywhere"
              >
                {name}
              </Link>
            </li>
          ))}
      </ul>
      <p className="mt-8 max-w-prose border-t pt-5 text-quiet">{t("private")}</p>
    </Page>
  );
}
