"use client";

import { useTranslations } from "next-intl";
import { useConnection } from "@/components/live/room-store";

/** How the page stands to the server where it is not simply live. It lies over the page and moves nothing. */
export function ConnectionNote() {
  const words = useTranslations("room.connection");
  const connection = useConnection();
  return (
    <p role="status" className="connection-note">
      {connection === "reconnecting" || connection === "offline" ? <span>{words(connection)}</span> : null}
    </p>
  );
}
