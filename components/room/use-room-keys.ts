"use client";

import type { ParagraphView } from "@/lib/debate/views";
import { useRoomPlace } from "./room-place";
import { useShortcuts } from "./use-shortcuts";

/** The room's keys: to the next and the last paragraph, to write, to vote, and what they are. */
export function useRoomKeys(paragraphs: readonly ParagraphView[], showHelp: () => void): void {
  const { place, go } = useRoomPlace();

  const step = (by: number) => {
    const at = paragraphs.findIndex(({ id }) => id === place.paragraphId);
    const next = paragraphs[Math.min(Math.max(at + by, 0), paragraphs.length - 1)];
    if (!next) return;
    go({ paragraphId: next.id });
    document.getElementById(`paragraph-${next.number}`)?.scrollIntoView({ block: "center" });
    document.querySelector<HTMLElement>(`#paragraph-${next.number} button`)?.focus({ preventScroll: true });
  };
  const write = () => {
    const post = document.activeElement?.closest<HTMLElement>("[data-post]");
    const reply = post?.querySelector<HTMLElement>("[data-tool=reply]");
    if (reply) reply.click();
    else go({ isSheetOpen: true });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`${reply ? "[data-post] " : "#arguments "}textarea`)?.focus());
  };
  const vote = () => document.querySelector<HTMLElement>("#vote input:checked, #vote fieldset:not(:has(:checked)) input")?.focus();
  const close = () => go(place.tool ? { tool: null } : { isSheetOpen: false });

  useShortcuts({ j: () => step(1), k: () => step(-1), r: write, v: vote, "?": showHelp, Escape: close });
}
