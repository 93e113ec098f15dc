"use client";

import { useTranslations } from "next-intl";
import { roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { roomAddress } from "@/lib/debate/watching";

/** Says to a member that a page is their teacher's, and leads back to the room they are in. */
export function TeacherOnly() {
  const words = useTranslations("room.forTeacher");
  const { title } = useSelected(roomOf);
  const address = useSelected(roomAddress);
  return (
    <>
      <h1 className="sr-only">{words("title")}</h1>
      <Notice
        title={words("title")}
        actions={
          <ButtonLink href={`/rooms/${address}`} look="primary" prefetch={false}>
            {words("back")}
          </ButtonLink>
        }
      >
        {words("text", { title })}
      </Notice>
    </>
  );
}
