import { z } from "zod";
import { normalizeCode, normalizeRejoinKey } from "../debate/text/codes";
import { isThere } from "../debate/text/seen";
import { nameField } from "../input/text-field";

export const codeField = z.string().transform((raw, context) => {
  const code = normalizeCode(raw);
  if (code) return code;
  context.addIssue({ code: "custom", message: "no-such-code" });
  return z.NEVER;
});

/** Somebody new, as the join form sends them. */
export const newcomerSchema = z.strictObject({ code: codeField, name: nameField });

export const joinSchema = newcomerSchema.extend({
  rejoinKey: z
    .string()
    .transform((raw, context) => {
      if (!isThere(raw)) return null;
      const key = normalizeRejoinKey(raw);
      if (!key) context.addIssue({ code: "custom", message: "wrong-rejoin-key" });
      return key;
    })
    .nullish(),
});
