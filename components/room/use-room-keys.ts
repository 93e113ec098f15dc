"use client";

import { useRef } from "react";
import type { ForYouEntry } from "@/components/for-you/for-you-list";
import { useShortcuts } from "@/components/keys/use-shortcuts";
import { useRoomPlace } from "@/components/place/room-place";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";

/**
 * The room's keys: to the next and the last paragraph, to the next thing to answer, to write, to vote, and
 * what they are.
 */
export function useRoomKeys(
  paragraphs: readonly ParagraphView[],
  entries: readonly ForYouEntry[],
  showHelp: () => void,
): void {
  const { place, go, write } = useRoomPlace();
  const reached = useRef<string | null>(null);

  const step = (by: number) => {
    const at = paragraphs.findIndex(({ id }) => id === place.paragraphId);
    const next = paragraphs[Math.min(Math.max(at + by, 0), paragraphs.length - 1)];
    if (!next) return;
    go({ paragraphId: next.id });
    document.getElementById(`paragraph-${next.number}`)?.scrollIntoView({ block: "center" });
    document.querySelector<HTMLElement>(`#paragraph-${next.number} button`)?.focus({ preventScroll: true });
  };
  const answerNext = () => {
    const here = entries.findIndex(({ item }) => item.id === reached.current);
    const at = here < 0 ? entries.findIndex(({ group }) => group === "begun") : here;
    const next = entries[(at + 1) % entries.length];
    if (!next) return;
    reached.current = next.item.id;
    go({
      paragraphId: next.item.paragraphId,
      isSheetOpen: true,
      target: { postId: next.post?.id ?? null, isWriting: false },
    });
  };
  const writeHere = () => {
    const post = document.activeElement?.closest<HTMLElement>("[data-post]");
    const reply = post?.querySelector<HTMLElement>("[data-tool=reply]");
    if (reply) reply.click();
    else write({ paragraphId: place.paragraphId, tool: null });
  };
  const vote = () => {
    const choices = [...document.querySelectorAll<HTMLInputElement>("#vote input[name=choice]")];
    (choices.find(({ checked }) => checked) ?? choices[0])?.focus();
  };
  const search = () => document.querySelector<HTMLElement>(".room-links [data-search]")?.click();
  const close = () =>
    go(place.isListOpen ? { isListOpen: false } : place.tool ? { tool: null } : { isSheetOpen: false });

  useShortcuts({
    next: () => step(1),
    previous: () => step(-1),
    unanswered: answerNext,
    write: writeHere,
    vote,
    search,
    help: showHelp,
    Escape: close,
  });
}
