import { z } from "zod";
import { unknown } from "../debate/masking/masked-count";
import { idField } from "../input/text-field";

const people = z.int().min(0).max(1000);
const count = z.union([people, z.literal(unknown)]);
const change = z.int().min(-1000).max(1000);

const byChoice = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ FOR: value, AGAINST: value, UNDECIDED: value });

const gains = z.strictObject({ for: change, against: change }).nullable();
const credited = { moved: byChoice(count), held: byChoice(count) };

/** The results as somebody is shown them. */
export const resultsFields = (postRef: z.ZodType<string>) =>
  z.strictObject({
    tallies: z.strictObject({
      opening: byChoice(people).nullable(),
      closing: byChoice(people).nullable(),
    }),
    matched: z.strictObject({ total: people, openingOnly: people, closingOnly: people }),
    gains,
    margin: people.nullable(),
    winner: z.enum(["FOR", "AGAINST", "DRAW"]).nullable(),
    reason: z.enum(["too-few", "no-ballots"]).nullable(),
    matrix: byChoice(byChoice(count)).nullable(),
    againstAssigned: z.strictObject({ total: count, gains }).nullable(),
    credits: z
      .strictObject({
        posts: z.array(z.strictObject({ postId: postRef, paragraphId: idField, ...credited })).max(20_000),
        paragraphs: z.array(z.strictObject({ paragraphId: idField, ...credited })).max(400),
      })
      .nullable(),
  });
