import type { z } from "zod";
import { noJson } from "../db/client";
import type { roomChangeSchema } from "./schemas";

/** Settings as they come in. */
export type Settings = NonNullable<z.output<typeof roomChangeSchema>["settings"]>;

/** Settings as a room's columns hold them; what is not given is left as it is. */
export const columnsOf = ({ autoAdvance, stems, ...settings }: Settings) => ({
  ...settings,
  isAutoAdvancing: autoAdvance,
  stems: stems === null ? noJson : stems,
});
