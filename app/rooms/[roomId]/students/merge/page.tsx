import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MergeForm } from "@/components/merging/merge-form";
import { SeatHeld } from "@/components/merging/seat-held";
import { RoomHeading } from "@/components/rooms/room-heading";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/fields/select";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { ClientWords } from "@/lib/i18n/client-words";
import { findMember } from "@/lib/members/viewer";
import { listMergeable } from "@/lib/merging/queries";
import { readSnapshot } from "@/lib/rooms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("merging"))("title") };
}

/** Two seats of one student, side by side, before they are made one. Choosing them changes nothing. */
export default async function MergePage({
  params,
  searchParams,
}: PageProps<"/rooms/[roomId]/students/merge">) {
  const [{ roomId }, asked] = await Promise.all([params, searchParams]);
  const member = await findMember(roomId);
  if (member?.role !== "TEACHER") notFound();
  const [t, snapshot, seats] = await Promise.all([
    getTranslations("merging"),
    readSnapshot(member),
    listMergeable(member),
  ]);
  const kept = seats.find(({ id }) => id === asked.kept);
  const other = seats.find(({ id }) => id === asked.other && id !== kept?.id);
  const options = [
    { value: "", label: t("choose") },
    ...seats.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Page>
      <RoomHeading snapshot={snapshot} title={t("title")}>
        {t("lead")}
      </RoomHeading>
      <p className="mb-6">
        <Link href={`/rooms/${roomId}/students` as Route} className="link">
          <span aria-hidden="true">← </span>
          {t("back")}
        </Link>
      </p>
      <form method="get" className="grid max-w-3xl items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <Select label={t("kept")} name="kept" required defaultValue={kept?.id ?? ""} options={options} />
        <Select label={t("other")} name="other" required defaultValue={other?.id ?? ""} options={options} />
        <Button type="submit">{t("look")}</Button>
      </form>
      {kept && other ? (
        <ClientWords of={["merging", "reasons", "room.lost"]}>
          <div className="mt-8 grid gap-8">
            <div className="grid items-start gap-8 sm:grid-cols-2">
              <SeatHeld seat={kept} title={t("keptIs", { name: kept.name })} />
              <SeatHeld seat={other} title={t("otherIs", { name: other.name })} />
            </div>
            <MergeForm keptId={kept.id} otherId={other.id} kept={kept.name} other={other.name} />
          </div>
        </ClientWords>
      ) : null}
    </Page>
  );
}
