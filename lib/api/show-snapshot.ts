import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import { snapshotJson } from "../rooms/snapshot-json";
import { snapshotTag } from "../rooms/snapshot-tag";
import type { Answer, Asked } from "../web/exchange";
import { tagged } from "./answers";

/** A member's snapshot, or 304 where they have it already. */
export async function showSnapshot(member: Member, { headers }: Asked, seq: number): Promise<Answer> {
  const whole = await readWholeRoom(member.roomId, seq);
  const etag = snapshotTag(member, whole);
  const known = headers.get("if-none-match")?.split(",") ?? [];
  const isKnown = known.some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
  return tagged(isKnown ? null : snapshotJson(member, whole), etag);
}
