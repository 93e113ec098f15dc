import { z } from "zod";
import { longest } from "../debate/text/limits";
import { idField, textField } from "../input/text-field";

/** What is looked for together in the log. */
export const actGroups = {
  posts: ["approve", "reject", "hide", "restore", "undo"],
  flags: ["resolve-flag", "reopen-flag"],
  pins: ["pin", "unpin"],
  members: ["mute", "unmute", "remove", "remove-together", "readmit", "merge", "delete-student"],
  names: ["rename", "let-through", "let-all-through"],
  nudges: ["nudge"],
  room: ["lock", "unlock", "reveal"],
} as const satisfies Record<string, readonly string[]>;

export type ActGroup = keyof typeof actGroups;
export const actGroupNames = Object.keys(actGroups) as [ActGroup, ...ActGroup[]];

const day = z.iso.date();

/** Which lines of the log are asked for. Days are those of who asks, `offset` minutes behind UTC. */
export const logSchema = z.strictObject({
  acts: z.enum(actGroupNames).optional(),
  by: idField.optional(),
  student: idField.optional(),
  from: day.optional(),
  to: day.optional(),
  offset: z.coerce.number().int().min(-840).max(840).default(0),
  words: textField(0, longest.reason).default(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  names: z.enum(["real", "pseudonyms"]).default("real"),
});

export type LogWish = z.output<typeof logSchema>;

/**
 * A wish as it stands in an address, where what is empty is not asked for; null where something else stands
 * there.
 */
export function logWishIn(query: Readonly<Record<string, unknown>>): LogWish | null {
  const known = Object.keys(logSchema.shape).flatMap((key) => {
    const value = query[key];
    return value === undefined || value === "" ? [] : [[key, value] as const];
  });
  const wish = logSchema.safeParse(Object.fromEntries(known));
  return wish.success ? wish.data : null;
}
