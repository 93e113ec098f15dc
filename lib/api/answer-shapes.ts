import { z } from "zod";
import { unknown } from "../debate/masking/masked-count";
import { formatPhaseSchema } from "../formats/schemas";
import { type ProblemReason, problemKinds } from "./problem-kinds";
import { memberShape, postShape } from "./shapes";

/** The shapes of the API's other answers: accounts, lists, moderation, results and problems. */
const time = z.iso.datetime();
const id = z.string().min(1);
const count = z.int().min(0);

export const problemShape = z.strictObject({
  type: z.enum(Object.keys(problemKinds) as [ProblemReason, ...ProblemReason[]]),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.record(z.string(), z.string()).optional(),
  phase: z.string().optional(),
  about: z.array(z.string()).optional(),
});

export const eventsShape = z.strictObject({
  events: z.array(
    z.strictObject({ seq: count, beside: count.optional(), type: z.string(), data: z.unknown() }),
  ),
  now: time,
  aside: z.strictObject({
    nudgedAt: time.optional(),
    taken: z.array(id).optional(),
    begun: id.optional(),
  }),
});

export const healthShape = z.looseObject({
  status: z.enum(["ok", "warning", "unavailable"]),
  version: z.string(),
  database: z.enum(["up", "read-only", "down"]).optional(),
  disk: z.enum(["ok", "low"]).optional(),
});

export const madeShape = z.strictObject({ id });

export const tokenShape = z.strictObject({ token: z.string(), expiresAt: time });

export const linkShape = z.strictObject({ url: z.url(), token: z.string(), expiresAt: time });

export const joinedShape = z.strictObject({
  token: z.string(),
  rejoinKey: z.string().nullable().describe("Null for a seat of a class: its PIN is the key."),
  roomId: id,
  memberId: id,
  side: memberShape.shape.side,
});

export const formatShape = z.strictObject({
  id,
  title: z.string(),
  phases: z.array(formatPhaseSchema),
  isOwn: z.boolean(),
});

export const formatsShape = z.strictObject({ formats: z.array(formatShape) });

export const roomsShape = z.strictObject({
  rooms: z.array(
    z.strictObject({
      id,
      title: z.string(),
      code: z.string(),
      motionTitle: z.string(),
      phaseTitle: z.string(),
      phaseKey: z.string(),
      memberCount: count,
      isArchived: z.boolean(),
      createdAt: time,
      endsAt: time
        .nullable()
        .describe("When it is deleted, unless somebody uses it; null while that is far."),
      owner: z.string().nullable().describe("Whose room it is, where that is a colleague."),
    }),
  ),
});

export const membersShape = z.strictObject({ members: z.array(memberShape) });

export const flaggedShape = z.strictObject({ postId: id });

export const logEntryShape = z.strictObject({
  id,
  act: z.string(),
  targetId: id.nullable(),
  target: z.string().nullable(),
  by: z.string(),
  reason: z.string().nullable(),
  createdAt: time,
});

const flagShape = z.strictObject({ by: z.string(), reason: z.string(), createdAt: time });

export const moderationShape = z.strictObject({
  pending: z.array(postShape),
  flagged: z.array(z.strictObject({ post: postShape, flags: z.array(flagShape) })),
  log: z.array(logEntryShape),
});

export const gains = z.strictObject({ for: z.int(), against: z.int() });
const cell = z.union([count, z.literal(unknown)]).meta({
  description: `A count of people; “${unknown}” for one that the caller may not know, however large.`,
});
export const tally = z.strictObject({ for: cell, against: cell, undecided: cell });
const row = z.strictObject({ FOR: cell, AGAINST: cell, UNDECIDED: cell });

const credit = { moved: row, held: row };

const creditsShape = z.strictObject({
  posts: z.array(z.strictObject({ postId: id, paragraphId: id, ...credit })),
  paragraphs: z.array(z.strictObject({ paragraphId: id, ...credit })),
});

const sideLedger = z.strictObject({
  needs: count,
  answered: count,
  conceded: count,
  open: count,
  dropped: count,
  clashRate: z.number().min(0).max(1).nullable(),
});

const ledgerShape = z.strictObject({ PROPOSITION: sideLedger, OPPOSITION: sideLedger });

export const flowShape = z.strictObject({
  items: z.array(
    z.strictObject({
      id,
      type: z.enum(["paragraph", "post"]),
      side: memberShape.shape.side,
      paragraphId: id,
      parentId: id.nullable(),
      needsAnswer: z.boolean(),
      state: z.enum(["answered", "conceded", "open", "dropped", "none"]),
      answeredBy: z.array(id),
    }),
  ),
  ledger: ledgerShape,
});

const share = z.number().min(0).max(1).nullable();
const sideShare = z.strictObject({ posts: count, words: count, share });

export const balanceShape = z.strictObject({
  members: z.array(
    z.strictObject({
      memberId: id,
      posts: count,
      words: count,
      share,
      isSilent: z.boolean(),
      isUnanswered: z.boolean(),
    }),
  ),
  sides: z.strictObject({ PROPOSITION: sideShare, OPPOSITION: sideShare }),
  evenness: share,
});

/** By table, rows of columns, as docs/domain.md (*Keeping and deleting*) has them. */
export const studentDataShape = z.strictObject({
  roomId: id,
  memberId: id,
  records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  leftOut: z.array(z.string()),
});

export const resultsShape = z.strictObject({
  tallies: z.strictObject({ opening: tally, closing: tally }),
  matched: z.strictObject({ total: count, openingOnly: count, closingOnly: count }),
  gains: gains.nullable(),
  margin: count.nullable(),
  winner: z.enum(["FOR", "AGAINST", "DRAW"]).nullable(),
  reason: z.enum(["too-few", "no-ballots"]).nullable(),
  matrix: z.strictObject({ FOR: row, AGAINST: row, UNDECIDED: row }).nullable(),
  againstAssigned: z.strictObject({ total: cell, gains: gains.nullable() }).nullable(),
  credits: creditsShape.nullable(),
  ledger: ledgerShape,
});
