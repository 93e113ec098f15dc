import { z } from "zod";

/**
 * Whether a teacher wants what is new by mail, and at which hour of theirs. A box that is not ticked is not
 * sent.
 */
export const mailWishSchema = z.strictObject({
  isOn: z.literal("on").optional(),
  hour: z
    .string()
    .regex(/^(1?\d|2[0-3])$/, "malformed")
    .transform(Number),
  timeZone: z.string().regex(/^[A-Za-z][\w+/-]{0,63}$/, "malformed"),
});

/** The secret of a link that stops mails: it is made of the account's id. */
export const stopMailSchema = z.strictObject({
  token: z.string().regex(/^[\w-]{1,64}\.[0-9a-f]{64}$/, "malformed"),
});
