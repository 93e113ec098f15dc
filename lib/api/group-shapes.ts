import { z } from "zod";
import { gains, resultsShape, tally } from "./answer-shapes";
import { type ProblemReason, problemKinds } from "./problem-kinds";
import { phaseShape, turnoutShape } from "./shapes";

/** The shapes of what the API says of the groups of a room. */
const id = z.string().min(1);
const count = z.int().min(0);
const winner = z.enum(["FOR", "AGAINST", "DRAW"]).nullable();

const dealt = { id, code: z.string(), title: z.string(), memberIds: z.array(id) };

export const dealtShape = z.strictObject({ rooms: z.array(z.strictObject(dealt)) });

export const groupsShape = z.strictObject({
  rooms: z.array(
    z.strictObject({
      ...dealt,
      number: count,
      isArchived: z.boolean(),
      phase: phaseShape,
      students: count,
      here: z.array(z.string()).meta({ description: "Their names." }),
      expected: z.array(z.string()).meta({ description: "The names of who has not come yet, of a class." }),
      posts: count,
      silent: z.array(z.string()).nullable().meta({
        description: "The names of who has not posted in this phase; null where nobody writes in it.",
      }),
      waiting: count,
      turnout: turnoutShape.nullable(),
      results: resultsShape
        .omit({ ledger: true })
        .nullable()
        .meta({ description: "As the class sees them; null before they are revealed." }),
    }),
  ),
  together: z.array(z.tuple([z.string(), z.string()])).meta({
    description: "The names of pairs that were to be kept apart and are in one group.",
  }),
  overAll: z.strictObject({
    counted: count.meta({ description: "How many groups show a swing: the sums are of these alone." }),
    groups: count,
    matched: count,
    gains: gains.nullable(),
    margin: count.nullable(),
    winner,
    tallies: z.strictObject({ opening: tally, closing: tally }).nullable(),
  }),
});

export const movedGroupsShape = z.strictObject({
  rooms: z.array(
    z.strictObject({
      id,
      phase: z.string().nullable(),
      refused: z.enum(Object.keys(problemKinds) as [ProblemReason, ...ProblemReason[]]).nullable(),
    }),
  ),
});
