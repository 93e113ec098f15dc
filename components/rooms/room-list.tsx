import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/room/phase-title";
import { formatCode } from "@/lib/debate/codes";

type RoomCard = Readonly<{
  id: string;
  title: string;
  code: string;
  motionTitle: string;
  phaseKey: string;
  phaseTitle: string;
  memberCount: number;
  isArchived: boolean;
  createdAt: Date;
}>;

type Props = Readonly<{ title: string; rooms: readonly RoomCard[]; empty?: string }>;

/** Rooms under a heading, each with what a teacher looks for: its title, its motion, its code, where it stands and how many are in it. */
export function RoomList({ title, rooms, empty }: Props) {
  return (
    <section aria-label={title}>
      <h2 className="border-b border-ink pb-2 text-xl">{title}</h2>
      {rooms.length === 0 ? <p className="py-6 text-quiet">{empty}</p> : null}
      <ul>
        {rooms.map((room) => (
          <RoomLine key={room.id} room={room} />
        ))}
      </ul>
    </section>
  );
}

function RoomLine({ room }: Readonly<{ room: RoomCard }>) {
  const words = useTranslations("rooms");
  const format = useFormatter();
  const titleOf = usePhaseTitle();
  return (
    <li className="grid gap-x-8 gap-y-3 border-b py-5 md:grid-cols-[1fr_auto]">
      <div className="grid min-w-0 gap-1">
        <h3 className="font-serif text-2xl leading-tight font-semibold">
          <Link href={`/rooms/${room.id}`} className="decoration-1 underline-offset-4 hover:underline">
            {room.title}
          </Link>
        </h3>
        <p className="text-quiet">{room.motionTitle}</p>
      </div>
      <dl className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-sm md:grid md:grid-cols-[7rem_9rem_8rem] md:items-start md:gap-y-0">
        <div>
          <dt className="text-quiet max-md:sr-only">{words("code")}</dt>
          <dd className="text-base font-semibold tracking-wider tabular-nums">{formatCode(room.code)}</dd>
        </div>
        <div>
          <dt className="text-quiet max-md:sr-only">{words("phase")}</dt>
          <dd className="text-base">{titleOf({ key: room.phaseKey, title: room.phaseTitle })}</dd>
        </div>
        <div>
          <dt className="text-quiet max-md:sr-only">
            {words("created")}{" "}
            <time dateTime={room.createdAt.toISOString()}>{format.dateTime(room.createdAt, { day: "numeric", month: "short" })}</time>
          </dt>
          <dd className="text-base">{words("members", { count: room.memberCount })}</dd>
        </div>
      </dl>
    </li>
  );
}
