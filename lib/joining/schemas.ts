import { z } from "zod";
import { nameFault } from "../debate/naming/names";
import { normalizeCode, normalizeRejoinKey } from "../debate/text/codes";
import { textField } from "../input/text-field";

/** A display name: 1 to 40 characters that can be seen. */
export const nameField = textField(0, 1000).superRefine((name, context) => {
  const fault = nameFault(name);
  if (fault) context.addIssue({ code: "custom", message: fault });
});

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
      if (raw.trim() === "") return null;
      const key = normalizeRejoinKey(raw);
      if (!key) context.addIssue({ code: "custom", message: "wrong-rejoin-key" });
      return key;
    })
    .nullish(),
});
