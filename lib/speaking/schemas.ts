import { z } from "zod";
import { longest } from "../debate/text/limits";
import { kinds } from "../debate/vocabulary";
import { idField, textField } from "../input/text-field";

/** What a student wants to speak on, or to; neither is freely. */
export const turnSchema = z
  .strictObject({ paragraphId: idField.optional(), postId: idField.optional() })
  .refine(({ paragraphId, postId }) => !paragraphId || !postId, {
    path: ["paragraphId"],
    message: "one-place",
  });

/** A place as a form sends it: "paragraph" or "post" and its id, or nothing. */
const place = z
  .string()
  .regex(/^((paragraph|post) [\w-]{1,64})?$/, "malformed")
  .transform((text) => {
    const [of, id] = text.split(" ");
    return { paragraphId: of === "paragraph" ? id : undefined, postId: of === "post" ? id : undefined };
  });

/** The same as a form sends it. */
export const turnFormSchema = z
  .strictObject({ place })
  .transform((fields): z.input<typeof turnSchema> => fields.place)
  .pipe(turnSchema);

export const turnTargetSchema = z.strictObject({ turnId: idField });

/** What a teacher does with a turn. */
export const turnActs = ["call", "end", "skip"] as const;

export const turnActSchema = z.strictObject({ turnId: idField, act: z.enum(turnActs) });

/** The same as programs send it. */
export const turnChangeSchema = z
  .union(turnActs.map((act) => z.strictObject({ [act]: z.literal(true) })))
  .transform((change) => ({ act: turnActs.find((act) => act in change) ?? turnActs[0] }));

const noteFields = {
  kind: z.enum(kinds),
  body: textField(1, longest.body),
  paragraphId: idField.optional(),
  parentId: idField.optional(),
};

const placedNote = z.strictObject({ ...noteFields, turnId: idField });

/** A turn in one line; without a place it stands where its speaker wanted to speak. */
export const noteSchema = z
  .strictObject(noteFields)
  .refine(({ paragraphId, parentId }) => !paragraphId || !parentId, {
    path: ["paragraphId"],
    message: "one-place",
  });

/** The same as a form sends it. */
export const noteFormSchema = z
  .strictObject({ turnId: idField, kind: z.enum(kinds), body: z.string(), place })
  .transform(
    ({ place: { paragraphId, postId }, ...fields }): z.input<typeof placedNote> => ({
      ...fields,
      paragraphId,
      parentId: postId,
    }),
  )
  .pipe(placedNote);

/** The student who notes turns; null is nobody but the teachers. */
export const scribeSchema = z.strictObject({ memberId: idField.nullable() });

/** The same as a form sends it, where nothing chosen is nobody. */
export const scribeFormSchema = z
  .strictObject({ memberId: z.string() })
  .transform(
    ({ memberId }): z.input<typeof scribeSchema> => ({ memberId: memberId === "" ? null : memberId }),
  )
  .pipe(scribeSchema);
