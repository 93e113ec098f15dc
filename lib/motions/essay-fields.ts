import { z } from "zod";
import { type Block, isDebated } from "../debate/essay/block";
import { splitBlocks } from "../debate/essay/blocks";
import { blocksIn, partKinds } from "../debate/essay/part";
import { fewestPoints, mostPoints } from "../debate/points/points";
import { longest } from "../debate/text/limits";
import { codePointLength } from "../debate/text/text";
import type { Side } from "../debate/vocabulary";
import { textField } from "../input/text-field";

/** domain.md, Limits. */
export const mostParagraphs = 200;
export const mostBlocks = 400;

const fits = (blocks: readonly Block[]): boolean =>
  blocks.length <= mostBlocks && blocks.filter(isDebated).length <= mostParagraphs;

const isShort = (blocks: readonly Block[]): boolean =>
  blocks.reduce((sum, { text }) => sum + codePointLength(text), 0) <= longest.essay;

/** The essay: its parts are what stands between blank lines. */
export const essayField = textField(1, longest.essay, { multiline: true }).refine(
  (text) => fits(splitBlocks(text)),
  "too-many-paragraphs",
);

const paragraph = textField(1, longest.essay, { multiline: true });

/** The same where every paragraph is already a text of its own. */
export const paragraphsField = z
  .array(paragraph)
  .min(1, "no-paragraph")
  .max(mostParagraphs, "too-many-paragraphs")
  .refine((texts) => isShort(texts.map((text) => ({ kind: "PARAGRAPH", text }))), "too-long");

/** The points of a motion without an essay; none where the class will write them. */
export const pointsField = z
  .array(textField(1, longest.body, { multiline: true }))
  .max(mostPoints, "too-many-of-points")
  .refine(({ length }) => length === 0 || length >= fewestPoints, "too-few-points");

const part = z.strictObject({
  kind: z.enum(partKinds),
  text: textField(0, longest.essay, { multiline: true }),
});

/** The same where a teacher has said what each part is, as one field of JSON. */
export const partsField = z
  .string()
  .transform((text, context) => {
    try {
      const parts: unknown = JSON.parse(text);
      return Array.isArray(parts) ? parts.filter((one) => one?.kind !== "LEFT_OUT") : parts;
    } catch {
      context.addIssue({ code: "custom", message: "malformed" });
      return z.NEVER;
    }
  })
  .pipe(z.array(part).max(2 * mostBlocks, "too-many-paragraphs"))
  .transform(blocksIn)
  .refine((blocks) => blocks.some(isDebated), "no-paragraph")
  .refine(fits, "too-many-paragraphs")
  .refine(isShort, "too-long");

type Sided = Block & Readonly<{ side?: Side | null }>;

/** An essay for each side, the Proposition's first. */
export const pairOf = (text: string, against: string): readonly Sided[] => [
  ...splitBlocks(text).map((block) => ({ ...block, side: null })),
  ...splitBlocks(against).map((block) => ({ ...block, side: "OPPOSITION" as const })),
];

/** Why two essays are no pair, by the field that it is said of: one without a paragraph, or too many. */
export function pairFault({ text, against }: Readonly<{ text: string; against: string }>) {
  const [ours, theirs] = [splitBlocks(text), splitBlocks(against)];
  if (!ours.some(isDebated)) return { path: ["text"], message: "no-paragraph" };
  if (!theirs.some(isDebated)) return { path: ["against"], message: "no-paragraph" };
  return fits([...ours, ...theirs]) ? null : { path: ["against"], message: "too-many-paragraphs" };
}

type Essay =
  | Readonly<{ text: string; against: string }>
  | Readonly<{ text: string }>
  | Readonly<{ paragraphs: readonly string[] }>
  | Readonly<{ points: readonly string[] }>
  | Readonly<{ parts: readonly Block[] }>;

/** The parts of an essay, however it was sent. */
export function blocksOf(essay: Essay): readonly Sided[] {
  if ("against" in essay) return pairOf(essay.text, essay.against);
  if ("text" in essay) return splitBlocks(essay.text);
  if ("parts" in essay) return essay.parts;
  const texts = "points" in essay ? essay.points : essay.paragraphs;
  return texts.map((text) => ({ kind: "PARAGRAPH", text }));
}
