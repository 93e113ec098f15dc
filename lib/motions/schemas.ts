import { z } from "zod";
import { longest } from "../debate/text/limits";
import { blockKinds } from "../debate/vocabulary";
import { idField, textField } from "../input/text-field";
import {
  essayField,
  mostBlocks,
  mostParagraphs,
  pairFault,
  paragraphsField,
  partsField,
  pointsField,
} from "./essay-fields";

export const motionTitle = textField(1, longest.motion);
/** A language tag (BCP 47), as far as its form goes: "en", "ko", "zh-Hant". */
export const motionLanguage = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "not-language");
const source = textField(0, longest.essaySource);

const sent = { title: motionTitle, language: motionLanguage, source: source.nullish() };

export const motionSchema = z.union([
  z.strictObject({ ...sent, text: essayField }),
  z.strictObject({ ...sent, paragraphs: paragraphsField }),
  z.strictObject({ ...sent, points: pointsField }).meta({
    description: "Two to nine points in place of an essay; none where the class writes them in its room.",
  }),
  z
    .strictObject({ ...sent, text: essayField, against: essayField })
    .superRefine((pair, context) => {
      const fault = pairFault(pair);
      if (fault) context.addIssue({ code: "custom", ...fault });
    })
    .meta({
      description: "A pair of essays: `text` makes the Proposition's case, `against` the Opposition's.",
    }),
]);

/** What the parts of an essay are, in its order, as its newest revision was seen. */
export const kindsSchema = z.strictObject({
  motionId: idField,
  revision: z.coerce.number().int(),
  kinds: z
    .array(z.enum(blockKinds))
    .max(mostBlocks)
    .refine((kinds) => kinds.includes("PARAGRAPH"), "no-paragraph")
    .refine(
      (kinds) => kinds.filter((kind) => kind === "PARAGRAPH").length <= mostParagraphs,
      "too-many-paragraphs",
    ),
});

const typed = { title: motionTitle, language: motionLanguage, source };

export const motionFormSchema = z.union([
  z.strictObject({ ...typed, text: essayField }),
  z.strictObject({ ...typed, parts: partsField }),
]);
