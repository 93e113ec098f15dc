"use client";

import { useEffect, useState } from "react";
import { meOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { formOf } from "@/components/outbox/form-fields";
import { wasTold } from "@/components/placed/kept-notice";
import { noticeOf } from "@/components/placed/notice-of";
import { isTyping } from "@/components/placed/use-placed-notice";
import type { Snapshot } from "@/lib/debate/events";
import type { MeView } from "@/lib/debate/views";
import { closeDigestAction } from "@/lib/homework/actions";
import { idle } from "@/lib/members/form";
import { DigestDialog } from "./digest-dialog";

type Props = Readonly<{
  /** The reader asks for it again. */
  isAsked: boolean;
  onClose: () => void;
}>;

/**
 * What a late joiner is shown once: after their side was shown, and not while they write. Whoever puts it
 * away is not shown it again, on any device.
 */
export function DigestInTurn({ isAsked, onClose }: Props) {
  const { id: roomId } = useSelected(roomOf);
  const me = useSelected(meOf);
  const [isPutAway, setPutAway] = useState(false);
  const isDue = useTurnOf(me, roomId) && !isPutAway;
  if (!isAsked && !isDue) return null;
  const close = () => {
    setPutAway(true);
    onClose();
    if (!me.hasDigest || me.isWatched) return;
    const form = formOf({ roomId: [roomId], seat: [me.memberId] });
    void closeDigestAction(idle, form).catch(() => undefined);
  };
  return <DigestDialog onClose={close} />;
}

const lookMs = 250;

/** Where nobody has written yet, there is nothing to tell. */
const hasPosts = ({ posts }: Snapshot): boolean => posts.length > 0;

/** Whether the digest is due and nothing is in its way. */
function useTurnOf(me: MeView, roomId: string): boolean {
  const [isFree, setFree] = useState(false);
  const hasWords = useSelected(hasPosts);
  const isDue = me.hasDigest === true && !me.isWatched && hasWords;
  const notice = noticeOf(me);
  const at = notice?.kind === "first" ? notice.at : null;
  const seat = `${roomId} ${me.memberId}`;
  useEffect(() => {
    if (!isDue || isFree) return;
    const timer = setInterval(() => {
      const isSideShown = at === null || wasTold(seat, at);
      if (isSideShown && !isTyping() && !document.querySelector("dialog[open]")) setFree(true);
    }, lookMs);
    return () => clearInterval(timer);
  }, [isDue, isFree, at, seat]);
  return isDue && isFree;
}
