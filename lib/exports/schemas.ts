import { z } from "zod";
import { longest } from "../debate/text/limits";
import { anchorings, fairnesses, kinds, namings, roles, sidePolicies, sides } from "../debate/vocabulary";
import { formatPhaseSchema } from "../formats/schemas";
import { idField, nameField, textField } from "../input/text-field";
import { postSchema } from "../posts/schemas";
import { newRoomSchema } from "../rooms/schemas";
import { fileFormats, gradesFormat } from "./file-formats";
import { gradeFields, rubricField } from "./grade-fields";
import { groundFields } from "./ground-file";
import { listOf, motionField } from "./motion-field";
import { pointFields } from "./points-file";
import { resultsFields } from "./results-fields";
import { turnFields } from "./turns-file";

/** What a file of a room may hold at most. */
const mostPosts = 20_000;
const mostMembers = 600;
const mostEntries = 20_000;

/** Between 2000 and 2099, which every database and every program can hold. */
const time = z.iso
  .datetime()
  .refine((text) => text.startsWith("20"), "malformed")
  .transform((text) => new Date(text).toISOString());

const memberRef = z.string().regex(/^m\d{1,5}$/, "malformed");
const postRef = z.string().regex(/^p\d{1,5}$/, "malformed");
const by = memberRef.nullable();
const side = z.enum(sides).nullable();
const reason = textField(0, longest.reason, { multiline: true }).nullable();
const act = z.strictObject({ by, reason, at: time }).nullable();
const noted = z.strictObject({ by, at: time }).nullable();
const phase = z.int().min(0).max(29);
const { grade, comment } = gradeFields(by, time);

const member = z.strictObject({
  id: memberRef,
  role: z.enum(roles),
  side,
  name: nameField,
  pseudonym: nameField.nullable(),
  isNameWaiting: z.boolean(),
  isOwner: z.boolean(),
  joinedAt: time.nullable(),
  mute: act,
  removal: act,
  absence: noted,
  placement: z.strictObject({ from: side, to: side, by, at: time }).nullable(),
  grade,
});

const mean = z.number().min(1).max(5);
const raters = z.int().min(0).max(1000);

const rating = z.strictObject({
  mean: mean.nullable(),
  count: raters,
  ownSide: z.strictObject({ mean, count: raters }).nullable(),
});

const post = z.strictObject({
  id: postRef,
  author: by,
  paragraph: idField,
  parent: postRef.nullable(),
  kind: z.enum(kinds),
  side,
  status: z.enum(["PUBLISHED", "PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"]).meta({
    description: "What follows from the rest; it is not read again.",
  }),
  body: textField(0, longest.body, { multiline: true }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .default(null)
    .meta({ description: "What its words were taken to be in (BCP 47)." }),
  restatement: z
    .strictObject({
      text: textField(1, longest.restatement),
      mark: z.strictObject({ by: memberRef, mark: z.enum(fairnesses), at: time }).nullable(),
    })
    .nullable(),
  quote: postSchema.shape.quote.unwrap().unwrap().nullable(),
  anchor: z.enum(anchorings).meta({ description: "How it was found again in another revision." }),
  quotedBefore: textField(1, longest.essay, { multiline: true }).nullable(),
  evidence: postSchema.shape.evidence.unwrap(),
  phase: z
    .int()
    .min(0)
    .max(30)
    .meta({ description: "As many as there are phases: homework, after the lesson." }),
  isFirst: z.boolean(),
  isSpoken: z.boolean().default(false).meta({ description: "The note of a speaking turn." }),
  isHeld: z.boolean(),
  createdAt: time,
  editedAt: time.nullable(),
  withdrawnAt: time.nullable(),
  versions: listOf(
    z.strictObject({ body: textField(0, longest.body, { multiline: true }), replacedAt: time }),
    1000,
  ),
  hiding: act,
  review: z.strictObject({ verdict: z.enum(["APPROVED", "REJECTED"]), by, reason, at: time }).nullable(),
  pin: noted,
  flags: listOf(
    z.strictObject({
      by: memberRef,
      reason: textField(0, longest.reason, { multiline: true }),
      at: time,
      resolvedAt: time.nullable(),
    }),
    mostMembers,
  ),
  rating: rating.nullable(),
  comment,
});

/** A room as it is taken home, and brought back: everything in it by numbers of its own. */
export const roomFileSchema = z.strictObject({
  kind: z.literal("crossfloor-room"),
  version: z.literal(1),
  names: z.enum(namings).meta({ description: "Whether members are called by their names." }),
  title: newRoomSchema.shape.title,
  format: idField,
  createdAt: time,
  archivedAt: time.nullable(),
  lock: act,
  settings: newRoomSchema.shape.settings.unwrap().required(),
  rubric: rubricField,
  phases: listOf(formatPhaseSchema, 30),
  clock: z.strictObject({ phase, startedAt: time, endsAt: time.nullable(), pausedAt: time.nullable() }),
  reveals: listOf(z.strictObject({ phase, by, at: time }), 30),
  motion: motionField,
  members: listOf(member, mostMembers),
  apart: listOf(z.strictObject({ one: memberRef, other: memberRef, by, at: time }), 1000),
  draws: listOf(
    z.strictObject({
      policy: z.enum(sidePolicies),
      seed: textField(0, longest.seed),
      former: listOf(z.strictObject({ member: memberRef, side }), mostMembers),
      isSwapped: z.boolean(),
      by,
      at: time,
      undoneAt: time.nullable(),
    }),
    1000,
  ),
  posts: listOf(post, mostPosts),
  log: listOf(
    z.strictObject({
      act: z.string().regex(/^[a-z-]{1,40}$/, "malformed"),
      target: z.union([memberRef, postRef]).nullable(),
      by,
      reason,
      at: time,
    }),
    mostEntries,
  ),
  ground: groundFields(memberRef, postRef, phase),
  points: pointFields(memberRef),
  turns: turnFields(memberRef, postRef, phase),
  results: resultsFields(postRef).nullable(),
});

/** A room's whole content in one value: what is exported in any format, and imported. */
export type RoomFile = z.output<typeof roomFileSchema>;

/** What a file of a room is asked for by. */
export const exportSchema = z.strictObject({
  format: z.enum([...fileFormats, gradesFormat]).default("json"),
  names: z.enum(["real", "pseudonyms"]).default("real"),
});
