import { useTranslations } from "next-intl";
import type { ListedRoom } from "@/lib/rooms/queries";
import { RoomLine } from "./room-line";

type Props = Readonly<{
  title: string;
  rooms: readonly ListedRoom[];
  /** How many posts wait for the teacher, by room. */
  waiting: ReadonlyMap<string, number>;
  empty?: string;
}>;

/** Rooms under a heading with their number. */
export function RoomList({ title, rooms, waiting, empty }: Props) {
  const t = useTranslations("rooms");
  return (
    <section aria-label={title}>
      <div className="flex items-baseline justify-between gap-4 border-b border-ink pb-2">
        <h2 className="text-xl">{title}</h2>
        {rooms.length > 0 ? (
          <p className="text-sm text-quiet">{t("count", { count: rooms.length })}</p>
        ) : null}
      </div>
      {rooms.length === 0 ? <p className="py-6 text-quiet">{empty}</p> : null}
      <ul>
        {rooms.map((room) => (
          <RoomLine key={room.id} room={room} waiting={waiting.get(room.id) ?? 0} />
        ))}
      </ul>
    </section>
  );
}
