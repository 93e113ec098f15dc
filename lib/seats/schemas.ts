import { z } from "zod";
import { cleanKey } from "../debate/text/keys";
import { isThere } from "../debate/text/seen";
import { idField } from "../input/text-field";
import { codeField, joinSchema } from "../joining/schemas";

/** Somebody of the room's class: their name in its list, by its id, and their PIN. */
export const seatSchema = z.strictObject({
  code: codeField,
  seatId: idField,
  pin: z.string().transform((raw, context) => {
    const pin = cleanKey(raw);
    if (/^\d{4}$/.test(pin)) return pin;
    context.addIssue({ code: "custom", message: isThere(raw) ? "not-a-pin" : "empty" });
    return z.NEVER;
  }),
});

/** What a program joins with: a name of its own choice, or a seat of the class. */
export const joinCallSchema = z.union([joinSchema, seatSchema]);
