import { z } from "zod";
import type { Transaction } from "../db/client";
import { addDoor } from "../db/places/door";
import { turnStates } from "../debate/speaking/turn";
import { sides } from "../debate/vocabulary";
import { idField } from "../input/text-field";
import { count, inTurn } from "./brought-ids";
import type { Ids } from "./brought-rows";
import type { TurnRecord } from "./record";
import type { Refs } from "./refs";
import type { RoomFile } from "./schemas";

const time = z.iso.datetime();

/** The speaking turns in a file. A file without any, as of an earlier version, has none. */
export const turnFields = (memberRef: z.ZodString, postRef: z.ZodString, phase: z.ZodInt) =>
  z
    .array(
      z.strictObject({
        by: memberRef,
        phase,
        state: z.enum(turnStates),
        side: z.enum(sides).nullable(),
        paragraph: idField.nullable(),
        post: postRef.nullable(),
        askedAt: time,
        startedAt: time.nullable(),
        endsAt: time.nullable(),
        endedAt: time.nullable(),
        note: postRef.nullable(),
        notedBy: memberRef.nullable(),
      }),
    )
    .max(5000)
    .default([]);

/** The teacher's file has all turns, another those that were spoken, without who noted them. */
export const turnsOf = (turns: readonly TurnRecord[], isWhole: boolean, refs: Refs) =>
  turns.flatMap(({ memberId, phaseIndex, state, side, paragraphId, postId, noteId, notedById, ...at }) => {
    const by = refs.member(memberId);
    if (!by || !(isWhole || state === "spoken")) return [];
    return {
      by,
      phase: phaseIndex,
      state,
      side,
      paragraph: paragraphId,
      post: postId && refs.post(postId),
      askedAt: at.askedAt.toISOString(),
      startedAt: at.startedAt?.toISOString() ?? null,
      endsAt: at.endsAt?.toISOString() ?? null,
      endedAt: at.endedAt?.toISOString() ?? null,
      note: noteId && refs.post(noteId),
      notedBy: isWhole ? refs.member(notedById) : null,
    };
  });

/** Brings the turns of a file in. Of two that cannot both be, the first. */
export async function addTurns(tx: Transaction, { turns }: RoomFile, ids: Ids): Promise<void> {
  const { roomId } = ids;
  const nextId = inTurn(count(turns));
  const brought = await tx.speakingTurn.createManyAndReturn({
    select: { id: true },
    data: turns.map(({ by, phase, state, side, paragraph, post, note, notedBy, ...at }) => ({
      roomId,
      id: nextId(),
      memberId: ids.member(by) ?? ids.owner,
      phaseIndex: phase,
      state,
      side,
      paragraphId: paragraph,
      postId: (post && ids.post(post)) || null,
      askedAt: new Date(at.askedAt),
      startedAt: dateOf(at.startedAt),
      endsAt: dateOf(at.endsAt),
      endedAt: dateOf(at.endedAt),
      noteId: (note && ids.post(note)) || null,
      notedById: ids.member(notedBy),
    })),
    skipDuplicates: true,
  });
  for (const { id } of brought) await addDoor(tx, { key: id, roomId });
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));
