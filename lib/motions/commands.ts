import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import { placed } from "../debate/essay/placing";
import { done, type Outcome, refuse } from "../debate/outcome";
import { addEssay, type Saved } from "./add-essay";
import { blocksOf } from "./essay-fields";
import type { kindsSchema, motionFormSchema, motionSchema } from "./schemas";

/** Adds a motion with its essay to a teacher's library. */
export const addMotion = (
  teacher: SignedIn,
  { title, language, source, ...essay }: z.output<typeof motionSchema> | z.output<typeof motionFormSchema>,
  receipt: Receipt | null = null,
): Promise<Outcome<Saved>> =>
  addEssay(teacher, { title, language, source, hasPoints: "points" in essay }, blocksOf(essay), receipt);

/**
 * Says anew what the parts of a teacher's own essay are. That is a new revision: rooms keep the one that they
 * debate. A part keeps its id.
 */
export const changeKinds = (
  { teacherId }: SignedIn,
  { motionId, revision, kinds }: z.output<typeof kindsSchema>,
): Promise<Outcome<{ motionId: string }>> =>
  once(null, async (tx) => {
    await tx.$queryRaw`SELECT FROM "Motion" WHERE id = ${motionId} FOR UPDATE`;
    const newest = await tx.revision.findFirst({
      where: { motionId, motion: { ownerId: teacherId } },
      orderBy: { number: "desc" },
      select: {
        number: true,
        paragraphs: {
          orderBy: { position: "asc" },
          select: { id: true, kind: true, side: true, text: true },
        },
      },
    });
    if (!newest) return refuse("not-found");
    const { number, paragraphs } = newest;
    if (number !== revision || paragraphs.length !== kinds.length) return refuse("not-changeable");
    if (paragraphs.every(({ kind }, at) => kind === kinds[at])) return done({ motionId });
    const changed = placed(paragraphs.map((block, at) => ({ ...block, kind: kinds[at] ?? block.kind })));
    await tx.revision.create({
      data: { id: newId(), motionId, number: number + 1, paragraphs: { createMany: { data: [...changed] } } },
      select: { id: true },
    });
    return done({ motionId });
  });
