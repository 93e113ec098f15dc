import { createHash } from "node:crypto";
import type { Member } from "../members/member";
import { readSnapshotJson } from "../rooms/snapshot-json";
import type { Answer, Asked } from "../web/exchange";
import { tagged } from "./answers";

/** A member's snapshot, or 304 where they have it already: nothing in it changes without a new number. */
export async function showSnapshot(member: Member, { headers }: Asked, seq: number): Promise<Answer> {
  const etag = `"${seq}-${createHash("sha256")
    .update(`${member.id} ${member.watchedBy ?? ""} ${member.isOnWall}`)
    .digest("hex")
    .slice(0, 12)}"`;
  const known = headers.get("if-none-match")?.split(",") ?? [];
  const isKnown = known.some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
  return tagged(isKnown ? null : await readSnapshotJson(member, seq), etag);
}
