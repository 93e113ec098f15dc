import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Snapshot } from "@/lib/debate/events";

type Props = Pick<Snapshot, "room" | "phase" | "me">;

const linkClass = "py-2 underline-offset-4 hover:underline";

/** Where a member can go from the room. */
export function RoomLinks({ room, phase, me }: Props) {
  const words = useTranslations("room.links");
  const results = phase.allows.reveals ? (
    <Link href={`/rooms/${room.id}/results`} prefetch={false} className={`${linkClass} font-semibold`}>
      {words("results")}
    </Link>
  ) : null;
  if (me.role !== "TEACHER") return results;
  return (
    <nav aria-label={words("label")} className="flex flex-wrap items-center gap-x-4 text-sm">
      {results}
      {(["moderate", "students", "present", "settings"] as const).map((page) => (
        <Link key={page} href={`/rooms/${room.id}/${page}`} prefetch={false} className={linkClass}>
          {words(page)}
        </Link>
      ))}
    </nav>
  );
}
