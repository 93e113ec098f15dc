import { z } from "zod";
import type { Digest } from "../debate/digest/digest";
import type { HomeworkView } from "../debate/homework/homework";
import { sides } from "../debate/vocabulary";

const id = z.string().min(1);
const side = z.enum(sides).nullable();
const count = z.int().min(0);
const time = z.iso.datetime();

const said = z.strictObject({ postId: id, name: z.string().nullable(), side, words: z.string() });
const place = { paragraphId: id, number: z.int().min(1), words: z.string() };

export const digestShape = z.strictObject({
  motion: z.strictObject({ title: z.string(), language: z.string() }),
  side,
  clashes: z.array(z.strictObject({ ...place, rebuttal: said, answer: said, exchanges: count })),
  unanswered: z
    .strictObject({ count, first: z.array(z.strictObject({ ...place, said: said.nullable() })) })
    .nullable(),
  phase: z.strictObject({
    key: z.string(),
    title: z.string(),
    endsAt: time.nullable(),
    paused: time.nullable(),
  }),
}) satisfies z.ZodType<Digest>;

const homework = z.strictObject({
  until: time,
  isFinished: z.boolean(),
  isOver: z.boolean().optional(),
}) satisfies z.ZodType<HomeworkView>;

/** What a member's shape has of who came late or was absent. */
export const lateFields = { hasDigest: z.literal(true).optional(), homework: homework.optional() };

export const homeworkShape = z.strictObject({
  students: z.array(homework.extend({ memberId: id, name: z.string(), posts: count })),
});
