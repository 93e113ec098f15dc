import { z } from "zod";

/** Until when students who were absent may finish. */
export const homeworkSchema = z.strictObject({
  until: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .meta({ description: "Until when, at most three months from now." }),
});

/** The same as a form sends it: the end of a day, with the browser's offset in minutes. */
export const homeworkFormSchema = z
  .strictObject({
    day: z.string().regex(/^\d{4}-\d\d-\d\d$/, "malformed"),
    offset: z.coerce.number().int().min(-840).max(840).default(0),
  })
  .transform(({ day, offset }) => ({ until: new Date(Date.parse(`${day}T23:59:00Z`) + offset * 60_000) }))
  .refine(({ until }) => !Number.isNaN(until.getTime()), { path: ["day"], message: "malformed" });
