"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useOtherHere, useSelected } from "@/components/live/room-store";
import { wayBackOf } from "@/components/sending/way-back";

/** Who the browser is now, where it is not the page's member any more, and the way back. */
export const SeatGone = ({ isOther }: Readonly<{ isOther: boolean }>) =>
  isOther ? <OtherSeat /> : <LostSeat />;

function LostSeat() {
  const t = useTranslations("room.connection");
  const room = useSelected(roomOf);
  const me = useSelected(meOf);
  const path = usePathname();
  const isTeacher = me.role === "TEACHER";
  return (
    <p>
      {t(isTeacher ? "session-over" : "seat-lost", { name: me.name })}{" "}
      <WayBack to={wayBackOf({ room, me }, path)}>{t(isTeacher ? "logIn" : "comeBack")}</WayBack>
    </p>
  );
}

function OtherSeat() {
  const t = useTranslations("room.connection");
  const room = useSelected(roomOf);
  const { name } = useSelected(meOf);
  const now = useOtherHere() ?? "?";
  return (
    <p>
      {t("other-seat", { now, name })} <WayBack to={`/rooms/${room.id}`}>{t("goOn", { now })}</WayBack>
    </p>
  );
}

/** Opens beside the page, which goes on by itself when its member is back. */
const WayBack = ({ to, children }: Readonly<{ to: string; children: ReactNode }>) => (
  <a href={to} target="_blank" className="inline-block py-1 underline" rel="noopener">
    {children}
  </a>
);
