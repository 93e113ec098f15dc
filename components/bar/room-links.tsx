"use client";

import type { Route } from "next";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { hasResults, motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { useNumberHere } from "@/components/place/room-place";
import { Link } from "@/components/ui/link";
import type { Snapshot } from "@/lib/debate/events";
import { waitsForTeacher } from "@/lib/debate/turn/waits-for-teacher";
import { roomAddress } from "@/lib/debate/watching";
import { PresentLink } from "./present-link";

type Props = Pick<Snapshot, "room" | "phase" | "me">;

/**
 * Where a member can go from the room, the page one is on marked. The flow sheet opens at the paragraph where
 * they are.
 */
export function RoomLinks({ room, phase, me }: Props) {
  const t = useTranslations("room.links");
  const path = usePathname();
  const address = roomAddress({ room, me });
  const number = useNumberHere() ?? 1;
  const { paragraphs } = useSelected(motionOf);
  const isUnwritten = paragraphs.length === 0;
  const isMarked = (page: Page) =>
    page === "results" || page === "points" || Boolean(phase.allows[page as "ground"]);
  const to = (page: Page, place = "") => (
    <Link
      key={page}
      href={`/rooms/${address}/${page}${place}` as Route}
      aria-current={path === `/rooms/${address}/${page}` ? "page" : undefined}
      className={isMarked(page) ? "font-semibold" : undefined}
      data-search={page === "search" || undefined}
    >
      {t(page)}
      {page === "moderate" ? <Waiting /> : null}
    </Link>
  );
  return (
    <nav aria-label={t("label")} className="room-links">
      {isUnwritten ? to("points") : null}
      {hasResults({ phase, me }) ? to("results") : null}
      {to("flow", number > 1 ? `#p-${number}` : "")}
      {to("map")}
      {phasePages.map((page) => (phase.steps.some(({ allows }) => allows[page]) ? to(page) : null))}
      {to("search")}
      {me.role === "TEACHER"
        ? teacherPages.map((page) =>
            page === "present" ? (
              <PresentLink key={page} roomId={room.id}>
                {t(page)}
              </PresentLink>
            ) : (
              to(page)
            ),
          )
        : null}
    </nav>
  );
}

/** How many posts wait for the teacher, where any do. */
function Waiting() {
  const t = useTranslations("room.links");
  const count = useSelected(countWaiting);
  return count > 0 ? (
    <>
      {" "}
      <span className="bg-ink px-1.5 font-semibold text-paper tabular-nums">
        {count}
        <span className="sr-only"> {t("waiting")}</span>
      </span>
    </>
  ) : null;
}

const countWaiting = ({ posts }: Snapshot): number => posts.filter(waitsForTeacher).length;

/** Pages that a room has where a phase of it allows what they are for. */
const phasePages = ["ground", "floor"] as const;

const teacherPages = ["moderate", "students", "present", "settings"] as const;

type Page =
  | ("results" | "points" | "flow" | "map" | "ground" | "floor" | "search")
  | (typeof teacherPages)[number];
