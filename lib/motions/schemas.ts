import { z } from "zod";
import { longest } from "../debate/text/limits";
import { textField } from "../input/text-field";
import { splitParagraphs } from "./paragraphs";

const mostParagraphs = 200;

/** The essay: its paragraphs are what stands between blank lines. */
const essayField = textField(1, longest.essay, { multiline: true }).refine(
  (text) => splitParagraphs(text).length <= mostParagraphs,
  "too-many-paragraphs",
);

const title = textField(1, longest.motion);
/** A language tag (BCP 47), as far as its form goes: "en", "ko", "zh-Hant". */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "not-language");
const source = textField(0, longest.essaySource);

export const motionSchema = z.strictObject({ title, language, text: essayField, source: source.nullish() });

export const motionFormSchema = z.strictObject({ title, language, text: essayField, source });
