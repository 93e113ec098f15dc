"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { Disclosure } from "@/components/ui/disclosure";
import type { Snapshot } from "@/lib/debate/events";
import type { PostView } from "@/lib/debate/views";
import type { Kind, Side } from "@/lib/debate/vocabulary";
import { moveOf } from "@/lib/debate/writing/stems";
import { useShippedStems } from "@/lib/i18n/shipped-stems";
import { insertStem } from "./insert-stem";

type Props = Readonly<{ kind: Kind | null; parent: PostView | null; essay: Side }>;

const sideOf = ({ me }: Snapshot) => me.side;

/** Ways to begin, for a student who asks for one: those for what they do now, or the teacher's own. */
export function StemPicker({ kind, parent, essay }: Props) {
  const t = useTranslations("post");
  const own = useSelected(roomOf).settings.stems;
  const side = useSelected(sideOf);
  const shippedOf = useShippedStems();
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const stems = !kind ? [] : own ? own[kind] : shippedOf(kind, [moveOf(side, parent, essay)]);
  if (stems.length === 0) return null;

  const begin = (stem: string) => {
    const box = list.current?.closest("form")?.querySelector<HTMLTextAreaElement>("textarea[name=body]");
    const folded = list.current?.closest("details");
    if (folded) folded.open = false;
    if (box) insertStem(box, stem);
  };
  return (
    <Disclosure
      summary={t("stems")}
      isOpen={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="with-script text-sm"
    >
      {isOpen ? (
        <ul ref={list} aria-label={t("stems")} className="stems">
          {stems.map((stem) => (
            <li key={stem}>
              <button type="button" onClick={() => begin(stem)}>
                {stem}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </Disclosure>
  );
}
