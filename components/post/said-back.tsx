"use client";

import dynamic from "next/dynamic";
import type { Standing } from "@/components/live/use-standing";
import type { PostView } from "@/lib/debate/views";

/** Few rooms ask for it. */
const Restated = dynamic(() => import("./restated").then((part) => part.Restated));

type Props = Readonly<{ post: PostView; answered: PostView | undefined; standing: Standing }>;

/** The point that a rebuttal attacks, in its own words, and what the point's author says of them. */
export const SaidBack = (props: Props) => {
  const { restatement } = props.post;
  return restatement ? <Restated {...props} restatement={restatement} /> : null;
};
