"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";

/** Few rooms have any. */
const GonePostList = dynamic(() => import("./gone-post-list").then((part) => part.GonePostList));

type Props = Readonly<{
  motion: Pick<MotionView, "paragraphs" | "language">;
  groups: ReadonlyMap<string, readonly PostView[]>;
}>;

/** Where arguments stand whose paragraph the room's essay no longer has. */
export function GonePosts({ motion, groups }: Props) {
  const gone = useMemo(() => {
    const lost = new Map(groups);
    for (const { id } of motion.paragraphs) lost.delete(id);
    return [...lost.values()].flat();
  }, [motion, groups]);
  return gone[0] ? <GonePostList posts={gone} language={motion.language} /> : null;
}
