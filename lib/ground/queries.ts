import { db } from "../db/client";
import { findDoor } from "../db/places/door";
import {
  inGroundOrder,
  type SentenceRow,
  type SentenceView,
  seeSentence,
} from "../debate/ground/see-sentence";
import type { WholeRoom } from "../debate/snapshot";
import { isId } from "../input/text-field";
import type { Member } from "../members/member";
import { listSentenceRows } from "../phases/ground-rows";
import { readSnapshot } from "../rooms/queries";
import { readWholeRoom } from "../rooms/room-state";

/** What a member may see of the sentences of common ground, in the order in which they are shown. */
export async function readGround(member: Member): Promise<readonly SentenceView[]> {
  const [whole, snapshot] = await Promise.all([readWholeRoom(member.roomId), readSnapshot(member)]);
  const rows = await listSentenceRows(db, askedOf(whole));
  const isOver = isOverIn(whole);
  const seen = { names: whole.room.names, posts: snapshot.posts };
  return rows
    .toSorted(inGroundOrder(isOver))
    .flatMap((row) => seeSentence(row, member, { ...seen, isOver: isOver(row) }) ?? []);
}

const askedOf = ({ room, members, clock }: WholeRoom) => ({
  roomId: room.id,
  members,
  clock,
});

const isOverIn =
  ({ clock }: WholeRoom) =>
  ({ phaseIndex }: SentenceRow): boolean =>
    phaseIndex !== clock.phaseIndex;

/** The room in which a sentence was proposed; null where there is none. */
export const findRoomOfSentence = async (id: string): Promise<string | null> =>
  isId(id) ? findDoor(id) : null;
