"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useConnection, useOtherHere, useSelected } from "@/components/live/room-store";
import { wayBackOf } from "@/components/sending/way-back";

/**
 * How the page stands to the server where it is not simply live, and the way back where the browser is not
 * the page's member any more. What comes and goes lies over the page and moves nothing; what stays until
 * somebody acts takes a place of its own, for nobody could scroll what it covers from under it.
 */
export function ConnectionNote() {
  const t = useTranslations("room.connection");
  const connection = useConnection();
  const isLasting = connection === "seat-lost" || connection === "other-seat";
  return (
    <div role="status" className={`connection-note ${isLasting ? "h-auto" : "h-0"}`}>
      {connection === "live" || connection === "removed" ? null : connection === "seat-lost" ? (
        <LostSeat />
      ) : connection === "other-seat" ? (
        <OtherSeat />
      ) : (
        <p>{t(connection)}</p>
      )}
    </div>
  );
}

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
