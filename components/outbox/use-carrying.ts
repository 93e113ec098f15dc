"use client";

import { nanoid } from "nanoid";
import { useRoomPlace } from "@/components/place/room-place";
import type { PostView } from "@/lib/debate/views";
import type { Kind } from "@/lib/debate/vocabulary";
import { saysMore } from "./form-fields";
import type { Outbox } from "./outbox";
import { useOutbox } from "./use-outbox";
import { usePosting } from "./use-posting";
import type { Beside, Words } from "./words";

/**
 * Takes the words of a draft along into a reply to a post, and leads there. The draft stays where it is until
 * the reply is sent; other words that were begun as a reply there are set aside, not lost.
 */
export function useCarrying() {
  const outbox = useOutbox();
  const { setAside } = usePosting();
  const { write } = useRoomPlace();
  return (from: string, { fields: typed }: Words, { id, paragraphId }: PostView, kind: Kind) => {
    const { paragraphId: _, ...fields } = typed;
    const begun = outbox.read().drafts.get(id);
    if (!begun || saysMore(fields, begun.fields)) {
      if (begun && saysMore(begun.fields, fields)) setAside(begun);
      outbox.keep(id, {
        paragraphId,
        fields: { ...fields, key: [nanoid()], kind: [kind], parentId: [id] },
        sent: null,
        beside: { carried: { from, body: bodyOf(typed) } },
      });
    }
    write({ paragraphId, tool: { name: "reply", postId: id } });
  };
}

/** Forgets the draft whose words were sent from another place, unless it has gone on since. */
export function dropCarried(outbox: Outbox, carried: Beside["carried"]): void {
  const draft = carried && outbox.read().drafts.get(carried.from);
  if (draft && bodyOf(draft.fields) === carried.body) outbox.drop(carried.from);
}

const bodyOf = (fields: Words["fields"]): string => fields.body?.[0] ?? "";
