"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Snapshot } from "@/lib/debate/events";
import { useNumberHere } from "./room-place";

type Props = Pick<Snapshot, "room" | "phase" | "me">;

/** Where a member can go from the room, the page one is on marked. The flow sheet opens at the paragraph where they are. */
export function RoomLinks({ room, phase, me }: Props) {
  const words = useTranslations("room.links");
  const path = usePathname();
  const number = useNumberHere() ?? 1;
  const to = (page: Page, place = "") => (
    <Link
      key={page}
      href={`/rooms/${room.id}/${page}${place}` as Route}
      prefetch={false}
      aria-current={path === `/rooms/${room.id}/${page}` ? "page" : undefined}
      className={page === "results" ? "font-semibold" : undefined}
    >
      {words(page)}
    </Link>
  );
  return (
    <nav aria-label={words("label")} className="room-links">
      {phase.allows.reveals ? to("results") : null}
      {to("flow", number > 1 ? `#p-${number}` : "")}
      {to("map")}
      {me.role === "TEACHER" ? teacherPages.map((page) => to(page)) : null}
    </nav>
  );
}

const teacherPages = ["moderate", "students", "present", "settings"] as const;

type Page = "results" | "flow" | "map" | (typeof teacherPages)[number];
