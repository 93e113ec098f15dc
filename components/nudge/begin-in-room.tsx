"use client";

import dynamic from "next/dynamic";
import type { ForYouEntry } from "@/components/for-you/for-you-list";
import { NudgeNotice } from "./nudge-notice";

/** Few are nudged: `useLaterParts`. */
const BeginHere = dynamic(() => import("./begin-here").then((part) => part.BeginHere));

type Props = Readonly<{ entries: readonly ForYouEntry[] }>;

/** The notice in the debate, where one press opens the form. */
export const BeginInRoom = ({ entries }: Props) => (
  <NudgeNotice begin={(close) => <BeginHere entries={entries} onBegin={close} />} />
);
