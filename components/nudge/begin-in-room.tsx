"use client";

import type { ForYouEntry } from "@/components/for-you/for-you-list";
import { BeginHere } from "./begin-here";
import { NudgeNotice } from "./nudge-notice";

type Props = Readonly<{ entries: readonly ForYouEntry[] }>;

/** The notice in the debate, where one press opens the form. */
export const BeginInRoom = ({ entries }: Props) => (
  <NudgeNotice begin={(close) => <BeginHere entries={entries} onBegin={close} />} />
);
