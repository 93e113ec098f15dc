"use client";

import { useTranslations } from "next-intl";
import { useSelected } from "@/components/live/room-store";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Says to a member that a page is their teacher's, and leads back to the room they are in. */
export function TeacherOnly() {
  const words = useTranslations("room.forTeacher");
  const { id, title } = useSelected(({ room }) => room);
  return (
    <>
      <h1 className="sr-only">{words("title")}</h1>
      <Notice
        title={words("title")}
        actions={
          <ButtonLink href={`/rooms/${id}`} look="primary" prefetch={false}>
            {words("back")}
          </ButtonLink>
        }
      >
        {words("text", { title })}
      </Notice>
    </>
  );
}
