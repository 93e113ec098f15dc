import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import { done, type Outcome } from "../debate/outcome";
import { splitParagraphs } from "./paragraphs";
import type { motionSchema } from "./schemas";

/** Adds a motion with its essay as the first revision to a teacher's library. */
export const addMotion = (
  { teacherId }: SignedIn,
  { title, language, text, source }: z.output<typeof motionSchema>,
  receipt: Receipt | null = null,
): Promise<Outcome<{ motionId: string }>> =>
  once(receipt, async (tx) => {
    const motionId = newId();
    const paragraphs = splitParagraphs(text).map((paragraph, at) => ({
      id: `p${at + 1}`,
      number: at + 1,
      text: paragraph,
    }));
    await tx.motion.create({
      data: {
        id: motionId,
        ownerId: teacherId,
        title,
        language,
        source: source || null,
        revisions: { create: { id: newId(), number: 1, paragraphs: { createMany: { data: paragraphs } } } },
      },
      select: { id: true },
    });
    return done({ motionId });
  });
