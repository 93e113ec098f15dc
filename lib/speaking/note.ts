import type { z } from "zod";
import { newId } from "../db/new-id";
import { type Outcome, type Refusal, refuse } from "../debate/outcome";
import type { StoredPost } from "../debate/rows";
import { notePlaceRefusal, noteRefusal } from "../debate/speaking/may-speak";
import type { TurnRow } from "../debate/speaking/turn";
import { changeRoomWidely, type WideMemberFloor } from "../members/change-room";
import type { Member } from "../members/member";
import { guessLanguage } from "../posts/language";
import { newPost } from "../posts/new-post";
import { findPlace } from "../posts/place";
import { listTurns } from "./commands";
import type { noteSchema } from "./schemas";

type Note = z.output<typeof noteSchema> & Readonly<{ turnId: string }>;

/**
 * Notes a turn in one line, once: a post of who spoke, marked as spoken, on the side they spoke for. What a
 * scribe types waits for the teacher where their own posts would.
 */
export function noteTurn(member: Member, note: Note): Promise<Outcome<Readonly<{ postId: string }>>> {
  const language = guessLanguage(note.body);
  return changeRoomWidely(member, async (floor) => {
    const { tx, room, writer, stand, now } = floor;
    const { turnId, kind, body } = note;
    const turn = (await listTurns(floor)).find(({ id }) => id === turnId);
    if (!turn) return refuse("not-found");
    const refusal = noteRefusal(stand, writer, await isScribe(floor), turn);
    if (refusal) return refusal;
    const place = await placeOfNote(floor, note, turn);
    if ("ok" in place) return place;
    const misplaced = notePlaceRefusal(turn.side, kind, place.parent, place.essay);
    if (misplaced) return misplaced;

    const postId = newId();
    const { count } = await tx.speakingTurn.updateMany({
      where: { roomId: room.id, id: turnId, noteId: null },
      data: { noteId: postId, notedById: writer.id },
    });
    if (count === 0) return refuse("already-noted");
    const written: Omit<StoredPost, "status"> = {
      id: postId,
      paragraphId: place.paragraphId,
      parentId: place.parent?.id ?? null,
      kind,
      side: turn.side,
      authorId: turn.memberId,
      key: null,
      body,
      language,
      restatement: null,
      quote: null,
      anchor: place.parent?.anchor === "orphaned" ? "orphaned" : "same",
      quotedBefore: null,
      evidence: [],
      reason: null,
      flags: 0,
      isPinned: false,
      isFirst: false,
      isSpoken: true,
      createdAt: now,
      editedAt: null,
      phaseIndex: stand.clock.phaseIndex,
      seq: 0,
    };
    const { event, write } = newPost(floor, written, "STUDENT");
    return { value: { postId }, events: [event, { topic: "turns" }], write };
  });
}

async function isScribe({ tx, room, writer }: WideMemberFloor): Promise<boolean> {
  const where = { roomId: room.id, memberId: writer.id };
  return (await tx.scribe.count({ where })) > 0;
}

/** Where the note says, else where its speaker wanted to speak; a free turn has to be given a place. */
async function placeOfNote(
  floor: WideMemberFloor,
  { paragraphId, parentId }: Note,
  turn: TurnRow,
): Promise<Exclude<Awaited<ReturnType<typeof findPlace>>, Refusal> | Refusal> {
  const isPlaced = paragraphId !== undefined || parentId !== undefined;
  const own = turn.postId ? { parentId: turn.postId } : { paragraphId: turn.paragraphId ?? undefined };
  const at = isPlaced ? { paragraphId, parentId } : own;
  if (!at.paragraphId && !("parentId" in at && at.parentId))
    return refuse("invalid", { errors: { paragraphId: "one-place" } });
  return findPlace(floor, at);
}
