"use client";

import { useEffect, useEffectEvent } from "react";
import { editPlace } from "@/components/outbox/outbox";
import { useOutbox } from "@/components/outbox/use-outbox";
import { useRoomPlace } from "@/components/place/room-place";
import type { ToolName } from "@/components/place/tool";

/**
 * Opens the reply or the change that was begun on a paragraph where nothing else is begun or asked for, as
 * after a reload: whoever types on finds the box that their words stand in.
 */
export function useBegunTool(paragraphId: string): void {
  const outbox = useOutbox();
  const { place, go } = useRoomPlace();
  const open = useEffectEvent(() => {
    const { drafts } = outbox.read();
    if (place.tool || place.target || drafts.has(paragraphId)) return;
    const begun = [...drafts].find(([, words]) => words.paragraphId === paragraphId)?.[0];
    if (!begun) return;
    const isEdit = begun.startsWith(editPlace(""));
    const name: ToolName = isEdit ? "edit" : "reply";
    go({ tool: { name, postId: isEdit ? begun.slice(editPlace("").length) : begun } });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each paragraph that is come to is looked at
  useEffect(() => open(), [paragraphId]);
}
