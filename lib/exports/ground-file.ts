import { z } from "zod";
import { type GroundCount, stands } from "../debate/ground/ground";
import { longest } from "../debate/text/limits";
import { textField } from "../input/text-field";
import type { SentenceRecord } from "./record";
import type { Refs } from "./refs";
import { actOf } from "./teachers-acts";

const count = z.strictObject({ agree: z.int().min(0).max(500), here: z.int().min(0).max(500) });
const time = z.iso.datetime();

/** The sentences of common ground in a file. A file without any, as of an earlier version, has none. */
export const groundFields = (memberRef: z.ZodString, postRef: z.ZodString, phase: z.ZodInt) =>
  z
    .array(
      z.strictObject({
        by: memberRef,
        text: textField(1, longest.sentence),
        phase,
        isHeld: z.boolean(),
        stands: z.boolean().nullable(),
        counted: z.strictObject({ PROPOSITION: count, OPPOSITION: count }).nullable(),
        posts: z.array(postRef).max(10),
        review: z
          .strictObject({
            verdict: z.enum(["APPROVED", "REJECTED"]),
            by: memberRef.nullable(),
            reason: textField(0, longest.reason, { multiline: true }).nullable(),
            at: time,
          })
          .nullable(),
        at: time,
      }),
    )
    .max(5000)
    .default([]);

/** The teacher's file has all sentences with their counts, another what stood and what did not. */
export const groundOf = (sentences: readonly SentenceRecord[], isWhole: boolean, refs: Refs) =>
  sentences.flatMap(({ authorId, text, phaseIndex, isHeld, counted, createdAt, posts, review }) => {
    const by = refs.member(authorId);
    const isShown = review ? review.verdict === "APPROVED" : !isHeld;
    if (!by || !(isWhole || isShown)) return [];
    return {
      by,
      text,
      phase: phaseIndex,
      isHeld: isWhole && isHeld,
      stands: counted ? stands(counted as GroundCount) : null,
      counted: isWhole ? (counted as GroundCount | null) : null,
      posts: posts.flatMap(({ postId }) => refs.post(postId) ?? []).toSorted(byNumber),
      review: isWhole && review ? { verdict: review.verdict, ...reviewOf(review, refs) } : null,
      at: createdAt.toISOString(),
    };
  });

const reviewOf = (review: NonNullable<SentenceRecord["review"]>, refs: Refs) => {
  const { by, reason, at } = actOf(review, refs) ?? { by: null, reason: null, at: "" };
  return { by, reason, at };
};

const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));
