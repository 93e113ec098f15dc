import { z } from "zod";
import { longest } from "../debate/text/limits";
import { isThere } from "../debate/text/seen";
import { fairnesses, kinds } from "../debate/vocabulary";
import { idField, textField, webAddressField } from "../input/text-field";

const evidence = z.strictObject({
  url: webAddressField,
  title: textField(0, longest.sourceTitle).default(""),
  words: textField(0, longest.sourceWords, { multiline: true }).default(""),
});

const offset = z.int().min(0).max(60_000);

const quote = z.strictObject({
  exact: z.string().min(1, "missing").max(4000, "too-long"),
  prefix: z.string().max(64, "too-long"),
  suffix: z.string().max(64, "too-long"),
  start: offset,
  end: offset,
});

/** A post on a paragraph, or a reply to a post. */
export const postSchema = z
  .strictObject({
    paragraphId: idField.optional(),
    parentId: idField.optional(),
    kind: z.enum(kinds),
    body: textField(1, longest.body, { multiline: true }),
    restatement: textField(1, longest.restatement).optional(),
    quote: quote.nullish(),
    evidence: z.array(evidence).max(5, "too-much-evidence").default([]),
  })
  .refine((post) => (post.paragraphId === undefined) !== (post.parentId === undefined), {
    path: ["paragraphId"],
    message: "one-place",
  });

const list = z.array(z.string()).default([]);

const json = z.string().transform((text, context) => {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "malformed" });
    return z.NEVER;
  }
});

/**
 * The same post as a form sends it: the quote as JSON, the evidence in three columns of fields; empty rows of
 * evidence are left out.
 */
export const postFormSchema = z
  .strictObject({
    paragraphId: z.string().optional(),
    parentId: z.string().optional(),
    kind: z.enum(kinds),
    body: z.string(),
    restatement: z.string().optional(),
    quote: json.optional(),
    evidenceUrl: list,
    evidenceTitle: list,
    evidenceWords: list,
  })
  .transform(
    ({
      evidenceUrl,
      evidenceTitle,
      evidenceWords,
      paragraphId,
      parentId,
      restatement,
      ...post
    }): z.input<typeof postSchema> => ({
      ...post,
      ...(paragraphId ? { paragraphId } : {}),
      ...(parentId ? { parentId } : {}),
      ...(restatement && isThere(restatement) ? { restatement } : {}),
      evidence: evidenceUrl
        .map((url, row) => ({
          url,
          title: evidenceTitle[row] ?? "",
          words: evidenceWords[row] ?? "",
        }))
        .filter(({ url, title, words }) => isThere(url + title + words)),
    }),
  )
  .pipe(postSchema);

export const editSchema = z.strictObject({
  postId: idField,
  body: textField(1, longest.body, { multiline: true }),
});

export const withdrawSchema = z.strictObject({ postId: idField });

export const flagSchema = z.strictObject({
  postId: idField,
  reason: textField(1, longest.reason, { multiline: true }),
});

/** What the author of a point says of a rebuttal's restatement of it. */
export const markSchema = z.strictObject({ postId: idField, mark: z.enum(fairnesses) });
