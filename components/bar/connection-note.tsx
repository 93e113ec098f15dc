"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useConnection } from "@/components/live/room-store";

/** Few lose their seat: `useLaterParts`. */
const SeatGone = dynamic(() => import("./seat-gone").then((part) => part.SeatGone));

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
      {connection === "live" || connection === "removed" ? null : isLasting ? (
        <SeatGone isOther={connection === "other-seat"} />
      ) : (
        <p>{t(connection)}</p>
      )}
    </div>
  );
}
