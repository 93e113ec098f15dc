"use client";

import { useTranslations } from "next-intl";
import { useConnection } from "./room-store";

/** How the page stands to the server where it is not simply live. */
export function ConnectionNote() {
  const words = useTranslations("room.connection");
  const connection = useConnection();
  return (
    <p role="status" className="empty:hidden">
      {connection === "reconnecting" || connection === "offline" ? (
        <span className="block border-b bg-raised px-4 py-2 text-sm font-medium sm:px-6">{words(connection)}</span>
      ) : null}
    </p>
  );
}
