import { z } from "zod";
import { longest } from "../debate/text/limits";
import { isThere } from "../debate/text/seen";
import { sidePolicies, sides } from "../debate/vocabulary";
import { idField, textField } from "../input/text-field";
import { devilsField } from "../rooms/schemas";

const seedText = textField(1, longest.seed);

/** What a draw is made by, to be made again. */
export const seed = z
  .union([z.string(), z.number().transform(decimalText)])
  .meta({ description: `1 to ${longest.seed} characters; a number is read as its decimal text.` })
  .pipe(seedText);

const pairField = z.tuple([idField, idField]);

export const assignSchema = z.strictObject({
  policy: z.enum(sidePolicies),
  seed: seed.optional(),
  /** Pairs of member ids; replaces the room's. */
  keepApart: z.array(pairField).max(500).optional(),
  /** Member ids; replaces the room's. */
  absent: z.array(idField).max(500).optional(),
  devilsAdvocates: devilsField.optional(),
  redraw: z
    .boolean()
    .meta({
      description:
        "Draws everybody anew though writing has begun. Without it only those without a side are placed then.",
    })
    .optional(),
});

/** Two students who are to argue on different sides from the next draw on, or need not any more. */
export const apartSchema = z.union([
  z.strictObject({ apart: pairField }),
  z.strictObject({ together: pairField }),
]);

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
 * One of the things a teacher does with sides: draw them by a policy, place one member, keep two apart or let
 * them be together, or take the last draw back.
 */
export const sidesSchema = z.union([assignSchema, placeSchema, apartSchema, undoSchema]);

export const assignFormSchema = z
  .strictObject({
    policy: z.enum(sidePolicies).default("BALANCED"),
    seed: z
      .string()
      .transform((text) => (isThere(text) ? text : undefined))
      .pipe(seedText.optional())
      .optional(),
    /** "ask" what a draw of all would do; or the mark of that question and its seed, as the answer yes. */
    redraw: z.union([z.literal("ask"), z.string().regex(/^[0-9a-f]{64} ./, "malformed")]).optional(),
    devilsAdvocates: z.coerce.number().pipe(devilsField).optional(),
  })
  .transform(({ redraw, ...wish }) => ({ ...wish, ...(redraw ? answerOf(redraw) : {}) }));

const markLength = 64;

/** What is wished by the button: to be asked first, or what was asked. */
const answerOf = (redraw: string) =>
  redraw === "ask"
    ? { redraw: true, asked: null }
    : { redraw: true, asked: redraw.slice(0, markLength), seed: redraw.slice(markLength + 1) };

export const undoFormSchema = z
  .strictObject({ asked: z.string().length(markLength, "malformed").optional() })
  .transform(({ asked = null }) => ({ asked }));

/** Each "one other". */
const pairText = z
  .string()
  .regex(/^[\w-]{1,64} [\w-]{1,64}$/, "malformed")
  .transform((pair): [string, string] => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]);

export const apartFormSchema = z.union([
  z.strictObject({ apart: pairText }),
  z.strictObject({ together: pairText }),
]);

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
