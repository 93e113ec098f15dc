import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Block } from "../debate/essay/block";
import { splitBlocks } from "../debate/essay/blocks";
import { placed } from "../debate/essay/placing";
import { done, type Outcome } from "../debate/outcome";
import type { Side } from "../debate/vocabulary";
import type { pairFormSchema, pointsFormSchema } from "./schemas";

type Saved = Readonly<{ motionId: string }>;
type About = Readonly<{ title: string; language: string; source: string }>;
type Part = Block & Readonly<{ side: Side | null }>;

const addParts = ({ teacherId }: SignedIn, { title, language, source }: About, parts: readonly Part[]) =>
  once<Saved>(null, async (tx) => {
    const motionId = newId();
    const data = placed(parts).map((part) => ({
      ...part,
      id: part.number === null ? `b${part.position}` : `p${part.number}`,
    }));
    await tx.motion.create({
      data: {
        id: motionId,
        ownerId: teacherId,
        title,
        language,
        source: source || null,
        revisions: { create: { id: newId(), number: 1, paragraphs: { createMany: { data } } } },
      },
      select: { id: true },
    });
    return done({ motionId });
  });

/** Adds a motion without an essay: each point that speaks for it is a paragraph of the Proposition's case. */
export const addPoints = (
  teacher: SignedIn,
  { points, ...about }: z.output<typeof pointsFormSchema>,
): Promise<Outcome<Saved>> =>
  addParts(
    teacher,
    about,
    points.map((text) => ({ kind: "PARAGRAPH", side: null, text })),
  );

/** Adds a motion with an essay for each side, the Proposition's first. */
export const addPair = (
  teacher: SignedIn,
  { text, against, ...about }: z.output<typeof pairFormSchema>,
): Promise<Outcome<Saved>> =>
  addParts(teacher, about, [
    ...splitBlocks(text).map((block) => ({ ...block, side: null })),
    ...splitBlocks(against).map((block) => ({ ...block, side: "OPPOSITION" as const })),
  ]);
