"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { isUnsent } from "@/components/outbox/sent-post";
import { useOutbox } from "@/components/outbox/use-outbox";
import type { Words } from "@/components/outbox/words";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { paragraphOf } from "./gone-from";
import { useKeptQuotes } from "./use-kept-quotes";

/** Few have any. */
const GoneDraftList = dynamic(() => import("./gone-draft-list").then((part) => part.GoneDraftList));

const nothing = { drafts: new Map<string, Words>(), sent: new Map<string, Words>() };

type Props = Readonly<{ motion: MotionView; posts: readonly PostView[] }>;

/**
 * One's own words on paragraphs that the room's essay no longer has, which the class does not have either. A
 * draft of another form is on none.
 */
export function GoneDrafts({ motion, posts }: Props) {
  const outbox = useOutbox();
  useKeptQuotes(motion, posts);
  const { drafts, sent } = useSyncExternalStore(outbox.subscribe, outbox.read, () => nothing);
  const known = new Set(motion.paragraphs.map(({ id }) => id));
  const gone = [...drafts, ...[...sent].filter(([, words]) => isUnsent(words))].filter(
    ([place, words]) =>
      words.paragraphId !== "" &&
      !known.has(words.paragraphId) &&
      !known.has(paragraphOf(place, words, posts)),
  );
  return gone.length > 0 ? <GoneDraftList gone={gone} /> : null;
}
