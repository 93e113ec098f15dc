import { useFormatter, useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import type { NoticeLineView } from "@/lib/notices/lines";
import { DeadlineText } from "./deadline-text";
import { PlaceLink } from "./place-link";

type Props = Readonly<{ notice: NoticeLineView; until: string }>;

/** One sentence of what waits, which leads to its place. */
export function NoticeLine({ notice, until: pageUntil }: Props) {
  const t = useTranslations("notices");
  const format = useFormatter();
  const titleOf = usePhaseTitle();
  const { kind, roomId, roomTitle: room, count, by: name, phase: found, until, href } = notice;
  const phase = found ? titleOf(found) : "";
  const date = until ? format.dateTime(new Date(until), { dateStyle: "long" }) : "";
  return (
    <li className="border-b py-2">
      <PlaceLink href={href} opened={{ roomId, kind, until: pageUntil }}>
        {kind === "deadline" ? (
          <DeadlineText room={room} phase={phase} until={until ?? pageUntil} />
        ) : (
          t(`says.${kind}`, { count, room, name, phase, date })
        )}
      </PlaceLink>
    </li>
  );
}
