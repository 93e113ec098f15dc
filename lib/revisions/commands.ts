import type { z } from "zod";
import type { SignedIn } from "../auth/session";
import { db, type Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { once } from "../db/once";
import type { Receipt } from "../db/receipts";
import { isDebated } from "../debate/essay/block";
import { splitBlocks } from "../debate/essay/blocks";
import { placed } from "../debate/essay/placing";
import { done, type Outcome, refuse } from "../debate/outcome";
import { reviseParts } from "../debate/reanchor/revise";
import { isId } from "../input/text-field";
import { pairOf } from "../motions/essay-fields";
import { findMotion } from "../motions/queries";
import { findSharedMotion } from "./queries";
import { mostParagraphs, type revisionSchema } from "./schemas";

type Saved = Readonly<{ motionId: string }>;
type Change = z.output<typeof revisionSchema> & Saved & Readonly<{ base?: number }>;

const partSelect = { id: true, kind: true, side: true, text: true } as const;

/**
 * Writes a teacher's own motion anew. That is a new revision: rooms stay on the one that they debate, and
 * what a former one was called is kept with it. Where nothing is another, nothing is written. With `base`, it
 * is refused where that is the newest revision no more.
 */
export const reviseMotion = (
  { teacherId }: SignedIn,
  { motionId, base, title, source, text, against, paragraphs }: Change,
  receipt: Receipt | null = null,
): Promise<Outcome<Saved>> =>
  once(receipt, async (tx) => {
    if (!isId(motionId)) return refuse("not-found");
    await tx.$queryRaw`SELECT FROM "Motion" WHERE id = ${motionId} FOR UPDATE`;
    const newest = await tx.revision.findFirst({
      where: { motionId, motion: { ownerId: teacherId } },
      orderBy: { number: "desc" },
      select: {
        number: true,
        motion: { select: { title: true, source: true } },
        paragraphs: { orderBy: { position: "asc" }, select: partSelect },
      },
    });
    if (!newest) return refuse("not-found");
    if (base !== undefined && base !== newest.number) return refuse("essay-changed");
    const before = newest.paragraphs;
    const blocks =
      paragraphs?.map((words) => ({ kind: "PARAGRAPH" as const, text: words })) ??
      (text === undefined ? before : against === undefined ? splitBlocks(text) : pairOf(text, against));
    const parts = reviseParts(before, blocks, await idsOf(tx, motionId));
    const count = parts.filter(isDebated).length;
    if (count === 0 || count > mostParagraphs)
      return refuse("invalid", { errors: { text: count === 0 ? "no-paragraph" : "too-many-paragraphs" } });

    const named = {
      title: title ?? newest.motion.title,
      source: source === undefined ? newest.motion.source : source || null,
    };
    const isSame =
      JSON.stringify([named.title, named.source, parts]) ===
      JSON.stringify([newest.motion.title, newest.motion.source, before]);
    if (isSame) return done({ motionId });
    await tx.revision.updateMany({ where: { motionId, title: null }, data: newest.motion });
    await tx.motion.update({ where: { id: motionId }, data: named, select: { id: true } });
    const data = [...placed(parts)];
    await tx.revision.create({
      data: {
        ...named,
        id: newId(),
        motionId,
        number: newest.number + 1,
        paragraphs: { createMany: { data } },
      },
      select: { id: true },
    });
    return done({ motionId });
  });

/** Every id that a part of a motion's essay ever had. */
const idsOf = async (tx: Transaction, motionId: string): Promise<readonly string[]> =>
  (
    await tx.paragraph.findMany({ where: { revision: { motionId } }, distinct: ["id"], select: { id: true } })
  ).map(({ id }) => id);

/** Makes the teacher a motion of their own of one that ships, is theirs, or is shared by a link they have. */
export const copyMotion = async (
  { teacherId }: SignedIn,
  from: Saved | Readonly<{ token: string }>,
  receipt: Receipt | null = null,
): Promise<Outcome<Saved>> => {
  const found =
    "token" in from ? await findSharedMotion(from.token) : await findMotion(teacherId, from.motionId);
  if (!found) return refuse("not-found");
  return once(receipt, async (tx) => {
    const motionId = newId();
    const { title, source, language } = found;
    const newest = { motionId: found.id, number: found.revision };
    const guide = await tx.motion.findUniqueOrThrow({
      where: { id: found.id },
      select: { theme: true, level: true, prompts: true, hasPoints: true },
    });
    const parts = await tx.paragraph.findMany({
      where: { revision: newest },
      orderBy: { position: "asc" },
      omit: { revisionId: true },
    });
    const paragraphs = { createMany: { data: parts } };
    await tx.motion.create({
      data: {
        id: motionId,
        ownerId: teacherId,
        title,
        language,
        source,
        ...guide,
        revisions: { create: { id: newId(), number: 1, paragraphs } },
      },
      select: { id: true },
    });
    return done({ motionId });
  });
};

/** Shares a teacher's own motion by a link, or takes that back: the link of before leads nowhere then. */
export async function shareMotion(
  { teacherId }: SignedIn,
  { motionId, shared }: Saved & Readonly<{ shared: boolean }>,
): Promise<Outcome<Saved>> {
  if (!isId(motionId)) return refuse("not-found");
  const { count } = await db.motion.updateMany({
    where: { id: motionId, ownerId: teacherId },
    data: { sharedAt: shared ? new Date() : null },
  });
  return count > 0 ? done({ motionId }) : refuse("not-found");
}

/** Deletes a teacher's own motion, which no room debates. */
export const deleteMotion = ({ teacherId }: SignedIn, { motionId }: Saved): Promise<Outcome<Saved>> =>
  once(null, async (tx) => {
    if (!isId(motionId)) return refuse("not-found");
    const mine = { id: motionId, ownerId: teacherId };
    if ((await tx.motion.count({ where: mine })) === 0) return refuse("not-found");
    await tx.$queryRaw`SELECT FROM "Revision" WHERE "motionId" = ${motionId} FOR UPDATE`;
    const { count } = await tx.motion.deleteMany({
      where: { ...mine, revisions: { every: { rooms: { none: {} } } } },
    });
    return count > 0 ? done({ motionId }) : refuse("motion-in-use");
  });
