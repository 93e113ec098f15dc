"use client";

import { useLocale } from "next-intl";
import type { ClipboardEvent, InputEvent } from "react";
import { motionOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { spellingOf } from "@/lib/debate/text/script";
import { pasteList } from "./marking";

/** A box for one's own words: it is spelled in their language, and pastes lists as they are typed here. */
export function useOwnWords() {
  const lang = useLocale();
  const { language } = useSelected(motionOf);
  return {
    lang,
    dir: "auto",
    onInput: ({ currentTarget: box }: InputEvent<HTMLTextAreaElement>) => {
      box.lang = spellingOf(box.value, lang, language);
    },
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      if (pasteList(event.currentTarget, event.clipboardData.getData("text/plain"))) event.preventDefault();
    },
  };
}
