import { z } from "zod";
import type { Snapshot } from "../debate/events";
import type { PhaseAllows } from "../debate/phases";
import type { RatingView } from "../debate/ratings";
import type { MemberView, MeView, PhaseView, PostView, RoomView, TurnoutView } from "../debate/views";
import {
  anchorings,
  choices,
  fairnesses,
  gateScopes,
  kinds,
  roles,
  sides,
  stages,
} from "../debate/vocabulary";
import { lateFields } from "../homework/shapes";
import { settingsShape } from "../rooms/settings-shape";
import { motionShape } from "./motion-shape";
import { typesetShape } from "./typeset-shape";

/**
 * The shapes of what the API shows of a room, for the OpenAPI document and for the tests that hold each
 * answer against it.
 */
const time = z.iso.datetime();
const id = z.string().min(1);
const side = z.enum(sides).nullable();
const stage = z.enum(stages);
const choice = z.enum(choices);
const count = z.int().min(0);
const scope = z.enum(gateScopes).nullable();

export const roomShape = z.strictObject({
  id,
  title: z.string(),
  code: z.string().nullable(),
  isLocked: z.boolean(),
  isArchived: z.boolean(),
  isOfClass: z.literal(true).optional(),
  isDealt: z.literal(true).optional(),
  settings: settingsShape,
}) satisfies z.ZodType<RoomView>;

const kindList = z.array(z.enum(kinds));
const bothSides = z.strictObject({ PROPOSITION: kindList, OPPOSITION: kindList });

const allowsShape = z.strictObject({
  post: bothSides,
  reply: z.boolean(),
  rate: z.boolean(),
  ballot: stage.nullable(),
  swap: z.boolean(),
  reveals: z.boolean(),
  ground: z.boolean().optional(),
  floor: z.strictObject({ turnSeconds: count, bankSeconds: count }).optional(),
}) satisfies z.ZodType<PhaseAllows>;

/** A room after a change; the counts come with a move to another revision alone. */
export const changedRoomShape = roomShape.extend({
  anchors: z
    .strictObject({ same: count, moved: count, approximate: count, paragraph: count, orphaned: count })
    .optional(),
});

export const phaseShape = z.strictObject({
  key: z.string(),
  title: z.string(),
  index: count,
  steps: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      minutes: z.number().nullable(),
      allows: allowsShape,
    }),
  ),
  startedAt: time,
  endsAt: time.nullable(),
  paused: time.nullable(),
  allows: allowsShape,
  gate: scope,
  sayItBack: z.boolean(),
  holdsResults: z.boolean(),
}) satisfies z.ZodType<PhaseView>;

const placedShape = z.strictObject({ from: side, to: side, isOwnChoice: z.boolean(), at: time });

export const memberShape = z.strictObject({
  id,
  name: z.string(),
  role: z.enum(roles),
  side,
  isMuted: z.boolean().optional(),
  muteReason: z.string().optional(),
  isRemoved: z.boolean().optional(),
  isAbsent: z.boolean().optional(),
  isExpected: z.literal(true).optional(),
  pseudonym: z.string().optional(),
  isNameWaiting: z.literal(true).optional(),
  isKeptOff: z.literal(true).optional(),
  placed: placedShape.optional(),
  ...lateFields,
}) satisfies z.ZodType<MemberView>;

const quoteShape = z.strictObject({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: count,
  end: count,
});

export const postShape = z.strictObject({
  id,
  paragraphId: id,
  parentId: id.nullable(),
  kind: z.enum(kinds),
  side,
  author: z.strictObject({ memberId: id, name: z.string() }).nullable(),
  body: z.string().nullable(),
  typeset: typesetShape.optional(),
  language: z.string().optional().meta({ description: "BCP 47, where anything tells." }),
  restatement: z.strictObject({ text: z.string(), mark: z.enum(fairnesses).nullable() }).nullable(),
  quote: quoteShape.nullable(),
  anchor: z.enum(anchorings),
  quotedBefore: z.string().optional(),
  evidence: z.array(z.strictObject({ url: z.string(), title: z.string(), words: z.string() })),
  status: z.enum(["PUBLISHED", "PENDING", "HIDDEN", "REJECTED", "WITHDRAWN"]),
  reason: z.string().nullable(),
  pinned: z.boolean(),
  isFirst: z.boolean(),
  createdAt: time,
  editedAt: time.nullable(),
  phaseIndex: count,
  isHomework: z.literal(true).optional(),
  isSpoken: z.literal(true).optional(),
  seq: count,
  flags: count.optional(),
  isKeptOff: z.literal(true).optional(),
  key: z.string().optional(),
}) satisfies z.ZodType<PostView>;

export const turnoutShape = z.strictObject({
  stage,
  cast: count,
  eligible: count,
}) satisfies z.ZodType<TurnoutView>;

const ratingShape = z.strictObject({
  mean: z.number().nullable(),
  count,
  ownSide: z.strictObject({ mean: z.number(), count }).nullable(),
}) satisfies z.ZodType<RatingView>;

const meShape = z.strictObject({
  memberId: id,
  name: z.string(),
  role: z.enum(roles),
  side,
  isMuted: z.boolean(),
  muteReason: z.string().nullable(),
  placed: placedShape.nullable(),
  pseudonym: z.string().nullable(),
  ballots: z.strictObject({ OPENING: choice.nullable(), CLOSING: choice.nullable() }),
  credits: z.array(id),
  ratings: z.record(z.string(), z.int()),
  opened: z.array(z.string()),
  ...lateFields,
  isWatched: z.literal(true).optional(),
  isOnWall: z.literal(true).optional(),
}) satisfies z.ZodType<MeView>;

const returnShape = z.strictObject({ id, memberId: id, askedAt: time });

export const snapshotShape = z.strictObject({
  seq: count,
  beside: count.optional(),
  room: roomShape,
  phase: phaseShape,
  motion: motionShape,
  members: z.array(memberShape),
  posts: z.array(postShape),
  turnout: turnoutShape.nullable(),
  ratings: z.record(z.string(), ratingShape),
  returns: z.array(returnShape).optional(),
  me: meShape,
}) satisfies z.ZodType<Snapshot>;

export const ballotShape = z.strictObject({ stage, choice });

export const ownRatingShape = z.strictObject({ postId: id, score: z.int().min(1).max(5) });
