import { z } from "zod";
import { linkField } from "../auth/schemas";
import { endOfDay } from "../debate/leading/lead";
import { idField, nameField } from "../input/text-field";

const end = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullish()
  .meta({ description: "When their lead of the room ends, for a substitute; else it has no end." });

export const coTeacherSchema = z.strictObject({ endsAt: end });

/** Without script nobody says how far from UTC they are: then it is as far as the server. */
const offset = z
  .string()
  .regex(/^-?\d{0,3}$/, "malformed")
  .transform((text) => (text === "" ? new Date().getTimezoneOffset() : Number(text)));

/** The same as a form sends it: for good, for today, or up to the end of a day. */
export const coTeacherFormSchema = z
  .strictObject({
    until: z.enum(["always", "today", "day"]),
    day: z.string().optional(),
    offset: offset.default(() => new Date().getTimezoneOffset()),
  })
  .transform(({ until, day = "", offset }, context): z.output<typeof coTeacherSchema> => {
    if (until === "always") return { endsAt: null };
    const endsAt = endOfDay(until === "today" ? "today" : day, offset, new Date());
    if (endsAt) return { endsAt };
    context.addIssue({ code: "custom", path: ["endsAt"], message: "missing" });
    return z.NEVER;
  });

export const coTeacherLinkTargetSchema = z.strictObject({ linkId: idField });

/** Under which name a teacher comes to lead a room: their account's where none is given. */
export const leadSchema = z.strictObject({ name: nameField.optional() });

export const leadFormSchema = leadSchema.extend({ token: linkField });

export const ownerSchema = z.strictObject({ memberId: idField });
