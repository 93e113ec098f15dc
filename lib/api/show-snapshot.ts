import { createHash } from "node:crypto";
import { readSeq } from "../db/room-rows";
import type { Member } from "../members/member";
import { readSnapshotJson } from "../rooms/snapshot-json";
import { jsonText } from "./answers";

/** A member's snapshot, or 304 where they have it already: nothing in it changes without a new number. */
export async function showSnapshot(member: Member, request: Request): Promise<Response> {
  const etag = `"${await readSeq(member.roomId)}-${createHash("sha256")
    .update(`${member.id} ${member.watchedBy ?? ""}`)
    .digest("hex")
    .slice(0, 12)}"`;
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  const isKnown = known.some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
  if (isKnown)
    return new Response(null, { status: 304, headers: { ETag: etag, "Cache-Control": "private, no-cache" } });
  return jsonText(await readSnapshotJson(member), etag);
}
