import { z } from "zod";
import { isDebated } from "../debate/essay/block";
import { splitBlocks } from "../debate/essay/blocks";
import { longest } from "../debate/text/limits";
import { blockKinds } from "../debate/vocabulary";
import { idField, textField } from "../input/text-field";

const mostParagraphs = 200;
const mostBlocks = 400;

/** The essay: its parts are what stands between blank lines. */
const essayField = textField(1, longest.essay, { multiline: true }).refine((text) => {
  const blocks = splitBlocks(text);
  return blocks.length <= mostBlocks && blocks.filter(isDebated).length <= mostParagraphs;
}, "too-many-paragraphs");

const title = textField(1, longest.motion);
/** A language tag (BCP 47), as far as its form goes: "en", "ko", "zh-Hant". */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "not-language");
const source = textField(0, longest.essaySource);

export const motionSchema = z.strictObject({ title, language, text: essayField, source: source.nullish() });

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

export const motionFormSchema = z.strictObject({ title, language, text: essayField, source });
