import { z } from "zod";
import { longest } from "../debate/text/limits";
import { idField, textField } from "../input/text-field";
import { actGroupNames, type LogWish } from "./wish";

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

/** All lines, the newest first. */
export const anyLine: LogWish = logSchema.parse({});

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
