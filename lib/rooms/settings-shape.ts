import { z } from "zod";
import type { RoomSettings } from "../debate/views";
import { gateScopes, namings, premoderations, sidePolicies } from "../debate/vocabulary";

const count = z.int().min(0);
const texts = z.array(z.string());

/** The settings of a room as the API shows them. */
export const settingsShape = z.strictObject({
  premoderation: z.enum(premoderations),
  sidePolicy: z.enum(sidePolicies),
  choiceCap: z.int().nullable(),
  devilsAdvocates: count,
  autoAdvance: z.boolean(),
  names: z.enum(namings),
  writeFirst: z.enum(gateScopes).nullable(),
  sayItBack: z.boolean(),
  wallFirst: z.boolean(),
  freeNames: z.boolean(),
  wantedPosts: count,
  wantedReplies: count,
  namesWait: z.boolean(),
  wordFilter: z.boolean(),
  ownWords: texts.meta({
    description: "Words of the room’s own for its filter; empty for all but teachers.",
  }),
  stems: z.strictObject({ REBUT: texts, SUPPORT: texts, QUESTION: texts, CONCEDE: texts }).nullable(),
}) satisfies z.ZodType<RoomSettings>;
