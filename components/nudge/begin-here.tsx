"use client";

import type { ForYouEntry } from "@/components/for-you/for-you-list";
import { useRoomPlace } from "@/components/place/room-place";
import { BeginButton } from "./begin-button";
import { useLeastSaid } from "./use-least-said";

type Props = Readonly<{ entries: readonly ForYouEntry[]; onBegin: () => void }>;

/** Where the reader's side has said least; for who may only reply, at what is first for them. */
export function BeginHere({ entries, onBegin }: Props) {
  const { write, numberOf } = useRoomPlace();
  const least = useLeastSaid();
  const first = entries.find(({ post }) => post !== null)?.item;
  const reply = first && {
    paragraphId: first.paragraphId,
    tool: { name: "reply" as const, postId: first.id },
  };
  const where = least ? { paragraphId: least.id, tool: null } : reply;
  if (!where) return null;
  return (
    <BeginButton
      number={numberOf(where.paragraphId)}
      onBegin={() => {
        onBegin();
        write(where);
      }}
    />
  );
}
