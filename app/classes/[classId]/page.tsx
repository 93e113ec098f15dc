import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DeleteClassForm, RenameClassForm } from "@/components/classes/class-forms";
import { RoomsOfClass } from "@/components/classes/rooms-of-class";
import { RosterForm } from "@/components/classes/roster-form";
import { StudentList } from "@/components/classes/student-list";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/ui/page";
import { PageHeading } from "@/components/ui/page-heading";
import { findTeacher, readTeacher } from "@/lib/auth/session";
import { findClass, listRoomsOfClass } from "@/lib/classes/queries";
import { ClientWords } from "@/lib/i18n/client-words";

type Props = PageProps<"/classes/[classId]">;

const findOnce = cache(findClass);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ classId }, session] = await Promise.all([params, findTeacher()]);
  return { title: (session && (await findOnce(session.teacherId, classId)))?.name };
}

/** A class: its students with their PINs, the rooms it has, and what can be changed. */
export default async function ClassPage({ params, searchParams }: Props) {
  const [{ classId }, { student }] = await Promise.all([params, searchParams]);
  const { teacherId } = await readTeacher(`/classes/${classId}`);
  const ofClass = await findOnce(teacherId, classId);
  if (!ofClass) notFound();
  const [t, rooms] = await Promise.all([getTranslations("classes"), listRoomsOfClass(teacherId, classId)]);
  const { name, students } = ofClass;
  const back = (
    <Link href="/classes" className="link text-ink">
      <span aria-hidden="true">← </span>
      {t("title")}
    </Link>
  );
  return (
    <Page>
      <PageHeading
        kicker={back}
        title={name}
        actions={
          <>
            {students.length > 0 ? (
              <ButtonLink href={`/classes/${classId}/cards` as Route}>{t("cards.title")}</ButtonLink>
            ) : null}
            <ButtonLink href={`/rooms/new?class=${classId}` as Route} look="primary">
              {t("open")}
            </ButtonLink>
          </>
        }
      >
        {t("students", { count: students.length })}
      </PageHeading>
      <ClientWords of={["classes", "reasons"]}>
        <div className="grid items-start gap-12 lg:grid-cols-[3fr_2fr]">
          <div className="grid gap-8">
            {students.length > 0 ? (
              <StudentList ofClass={ofClass} chosen={typeof student === "string" ? student : null} />
            ) : null}
            <Disclosure look="section" summary={t("add")} isOpen={students.length === 0}>
              <div className="pt-2 pb-4">
                <RosterForm classId={classId} />
              </div>
            </Disclosure>
          </div>
          <div className="grid gap-8">
            <RoomsOfClass rooms={rooms} />
            <RenameClassForm classId={classId} name={name} />
            <DeleteClassForm classId={classId} name={name} />
          </div>
        </div>
      </ClientWords>
    </Page>
  );
}
