import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import type { Outcome } from "../debate/outcome";
import { addEssay, type Saved } from "../motions/add-essay";
import { pairOf } from "../motions/essay-fields";
import type { pairFormSchema, pointsFormSchema } from "./schemas";

/**
 * Adds a motion without an essay: each point that speaks for it is a paragraph of the Proposition's case.
 * Where the class writes them, it has none yet.
 */
export const addPoints = (
  teacher: SignedIn,
  { points, title, language, source }: z.output<typeof pointsFormSchema>,
): Promise<Outcome<Saved>> =>
  addEssay(
    teacher,
    { title, language, source, hasPoints: true },
    points.map((text) => ({ kind: "PARAGRAPH", side: null, text })),
  );

/** Adds a motion with an essay for each side, the Proposition's first. */
export const addPair = (
  teacher: SignedIn,
  { text, against, ...about }: z.output<typeof pairFormSchema>,
): Promise<Outcome<Saved>> => addEssay(teacher, about, pairOf(text, against));
