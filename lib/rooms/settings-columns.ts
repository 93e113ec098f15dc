import type { z } from "zod";
import { noJson } from "../db/client";
import type { Prisma } from "../db/generated/client";
import type { roomChangeSchema } from "./schemas";

/** Settings as they come in. */
export type Settings = NonNullable<z.output<typeof roomChangeSchema>["settings"]>;

/** Settings as a room's columns hold them; what is not given is left as it is. */
export const columnsOf = ({ autoAdvance, stems, ...settings }: Settings) => ({
  ...settings,
  isAutoAdvancing: autoAdvance,
  stems: stems === null ? noJson : stems,
});

/** All columns that hold settings, to select them. */
export const settingsColumns = {
  premoderation: true,
  sidePolicy: true,
  choiceCap: true,
  devilsAdvocates: true,
  isAutoAdvancing: true,
  names: true,
  writeFirst: true,
  sayItBack: true,
  wallFirst: true,
  namesWait: true,
  freeNames: true,
  wantedPosts: true,
  wantedReplies: true,
  wordFilter: true,
  ownWords: true,
  stems: true,
} as const satisfies Record<keyof ReturnType<typeof columnsOf>, true>;

type SettingsColumns = Prisma.RoomGetPayload<{ select: typeof settingsColumns }>;

/** The settings that those columns hold: `columnsOf` the other way. */
export const settingsIn = ({ isAutoAdvancing, stems, ...settings }: SettingsColumns): Required<Settings> => ({
  ...settings,
  autoAdvance: isAutoAdvancing,
  stems: stems as Required<Settings>["stems"],
});
