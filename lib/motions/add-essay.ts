import type { SignedIn } from "../auth/session";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import type { Block } from "../debate/essay/block";
import { placed } from "../debate/essay/placing";
import { done, type Outcome } from "../debate/outcome";
import type { Side } from "../debate/vocabulary";

export type Saved = Readonly<{ motionId: string }>;

/** What is said of a motion beside its essay. */
export type About = Readonly<{
  title: string;
  language: string;
  source?: string | null | undefined;
  hasPoints?: boolean;
}>;

/** Adds a motion with these parts as its first revision to a teacher's library. */
export const addEssay = (
  { teacherId }: SignedIn,
  { title, language, source, hasPoints = false }: About,
  parts: readonly (Block & Readonly<{ side?: Side | null }>)[],
  receipt: Receipt | null = null,
): Promise<Outcome<Saved>> =>
  once(receipt, async (tx) => {
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
        hasPoints,
        revisions: { create: { id: newId(), number: 1, paragraphs: { createMany: { data } } } },
      },
      select: { id: true },
    });
    return done({ motionId });
  });
