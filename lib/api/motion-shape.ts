import { z } from "zod";
import { partKinds } from "../debate/essay/part";
import type { MotionView } from "../debate/motion/motion-view";
import { type Imported, noteKinds } from "../motion-files/import-file";
import { levels, themes } from "../motions/themes";

const id = z.string().min(1);
const theirs = z
  .literal("OPPOSITION")
  .optional()
  .meta({ description: "In a pair of essays: it makes the Opposition's case." });

/** The shape of an essay as the API shows it. */
export const motionShape = z.strictObject({
  id,
  title: z.string(),
  language: z.string(),
  source: z.string().nullable(),
  revision: z.int(),
  hasPoints: z.literal(true).optional().meta({ description: "Its paragraphs are points, and no essay." }),
  paragraphs: z.array(z.strictObject({ id, number: z.int(), text: z.string(), side: theirs })),
  between: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(["HEADING", "LIST", "QUOTATION", "FOOTNOTE"]),
        text: z.string(),
        after: z.int(),
        side: theirs,
      }),
    )
    .meta({
      description:
        "Parts of the essay that are shown and not debated; `after` is the number of the paragraph before.",
    }),
}) satisfies z.ZodType<MotionView>;

/** The library, as the API lists it. */
export const motionsShape = z.strictObject({
  motions: z.array(
    z.strictObject({
      id,
      title: z.string(),
      language: z.string(),
      theme: z.enum(themes).nullable(),
      level: z.literal(levels).nullable().describe("From 1, the easiest to read, to 3."),
      paragraphCount: z.int().min(0),
      hasPoints: z.boolean().meta({ description: "Its paragraphs are points, and no essay." }),
      isOwn: z.boolean(),
    }),
  ),
});

/** The link to a shared motion; null while it is shared with nobody. */
export const sharedShape = z.strictObject({ url: z.string().nullable() });

/** An essay out of a file, as the API shows it. */
export const importedShape = z.strictObject({
  title: z.string(),
  language: z.string().meta({ description: "BCP 47; `und` where nobody can tell." }),
  paragraphs: z.array(z.string()),
  notes: z.array(
    z.union([
      z.strictObject({ kind: z.enum(partKinds).exclude(["PARAGRAPH"]), text: z.string(), after: z.int() }),
      z.strictObject({ kind: z.enum(noteKinds), count: z.int() }),
    ]),
  ),
});

export function showImported({ title, language, parts, notes }: Imported): z.output<typeof importedShape> {
  const paragraphs: string[] = [];
  const others = parts.flatMap(({ kind, text }) => {
    if (kind !== "PARAGRAPH") return [{ kind, text, after: paragraphs.length }];
    paragraphs.push(text);
    return [];
  });
  return { title, language, paragraphs, notes: [...others, ...notes] };
}
