"use client";

import { useTranslations } from "next-intl";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { FormError } from "@/components/ui/form-error";
import type { Refusal } from "@/lib/debate/outcome";
import { wayBackOf } from "./way-back";

/** Nothing was sent because the browser is somebody else in the room now, or nobody. */
export type SeatRefusal = Readonly<{ reason: "other-seat" | "lost-seat"; now: string }>;

/** The same of what a form or a post was answered; null for any other answer. */
export function seatRefusalOf(answer: Refusal | string | null): SeatRefusal | null {
  if (answer === null || typeof answer === "string") return null;
  const { reason, about = [] } = answer;
  return reason === "other-seat" || reason === "lost-seat" ? { reason, now: about[0] ?? "" } : null;
}

/** Says who the browser is now, and how to go on: as them, or again as the one this page was drawn for. */
export function SeatNotice({ refusal: { reason, now } }: Readonly<{ refusal: SeatRefusal }>) {
  const t = useTranslations("room.lost");
  const room = useSelected(roomOf);
  const me = useSelected(meOf);
  // The room's own page asks nobody who they are where the browser holds another seat.
  const wayBack = now && me.role !== "TEACHER" ? "/join" : wayBackOf({ room, me });
  const isDrawnAnew = me.name === now;
  return (
    <div className="grid justify-items-start gap-1">
      <FormError>{t(reason, { now })}</FormError>
      {isDrawnAnew ? null : (
        <p className="flex flex-wrap gap-x-4 text-sm">
          {now ? (
            <a className="link py-1" href={`/rooms/${room.id}`}>
              {t("goOn", { now })}
            </a>
          ) : null}
          <a className="link py-1" href={wayBack}>
            {t("comeBack", { name: me.name })}
          </a>
        </p>
      )}
    </div>
  );
}
