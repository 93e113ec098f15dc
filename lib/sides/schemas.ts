import { z } from "zod";
import { longest } from "../debate/text/limits";
import { isThere } from "../debate/text/seen";
import { sidePolicies, sides } from "../debate/vocabulary";
import { idField, textField } from "../input/text-field";
import { devilsField } from "../rooms/schemas";

const seedText = textField(1, longest.seed);

const seed = z
  .union([z.string(), z.number().transform(decimalText)])
  .meta({ description: `1 to ${longest.seed} characters; a number is read as its decimal text.` })
  .pipe(seedText);

export const assignSchema = z.strictObject({
  policy: z.enum(sidePolicies),
  seed: seed.optional(),
  /** Pairs of member ids; replaces the room's. */
  keepApart: z
    .array(z.tuple([idField, idField]))
    .max(500)
    .optional(),
  /** Member ids; replaces the room's. */
  absent: z.array(idField).max(500).optional(),
  devilsAdvocates: devilsField.optional(),
});

export const placeSchema = z
  .strictObject({
    memberId: idField,
    side: z.enum(sides).nullable().optional(),
    role: z.enum(["STUDENT", "JUDGE"]).optional(),
    absent: z.boolean().optional(),
  })
  .refine(({ side, role, absent }) => side !== undefined || role !== undefined || absent !== undefined, {
    path: ["side"],
    message: "missing",
  });

const undoSchema = z.strictObject({ undo: z.literal(true) });

/**
 * One of the three things a teacher does with sides: draw them by a policy, place one member, or take the
 * last draw back.
 */
export const sidesSchema = z.union([assignSchema, placeSchema, undoSchema]);

export const assignFormSchema = z
  .strictObject({
    policy: z.enum(sidePolicies).default("BALANCED"),
    seed: z
      .string()
      .transform((text) => (isThere(text) ? text : undefined))
      .pipe(seedText.optional())
      .optional(),
    /** Each "one other". */
    keepApart: z
      .array(z.string().regex(/^[\w-]{1,64} [\w-]{1,64}$/, "malformed"))
      .max(500)
      .transform((pairs) =>
        pairs.map((pair): [string, string] => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]),
      )
      .optional(),
    /**
     * Sent with the pairs, so that the last of them can be taken away: a list without entries is not in a
     * form.
     */
    hasPairs: z.literal("1").optional(),
    devilsAdvocates: z.coerce.number().pipe(devilsField).optional(),
  })
  .transform(({ hasPairs, keepApart, ...wish }) => ({
    ...wish,
    ...(hasPairs ? { keepApart: keepApart ?? [] } : {}),
  }));

export const placeFormSchema = z.strictObject({
  memberId: idField,
  side: z
    .enum(["", ...sides])
    .transform((side) => side || null)
    .optional(),
  role: z.enum(["STUDENT", "JUDGE"]).optional(),
  absent: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
});

export const chooseSideSchema = z.strictObject({ side: z.enum(sides) });

/** Without a power of ten: 1e21 is "1000000000000000000000". */
function decimalText(number: number): string {
  return (number === 0 ? 0 : number).toLocaleString("en", {
    useGrouping: false,
    maximumSignificantDigits: 21,
  });
}
