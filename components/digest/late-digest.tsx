"use client";

import dynamic from "next/dynamic";
import { meOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";

/** Few come late. */
const DigestInTurn = dynamic(() => import("./digest-in-turn").then((part) => part.DigestInTurn));

type Props = Readonly<{
  /** The reader asks for it again. */
  isAsked: boolean;
  onClose: () => void;
}>;

/** What a late joiner is shown once, and whoever asks for it. */
export function LateDigest(props: Props) {
  const me = useSelected(meOf);
  return props.isAsked || (me.hasDigest === true && !me.isWatched) ? <DigestInTurn {...props} /> : null;
}
