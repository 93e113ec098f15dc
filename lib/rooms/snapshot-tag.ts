import { createHash } from "node:crypto";
import type { WholeRoom } from "../debate/snapshot";
import type { Member } from "../members/member";
import { snapshotJson } from "./snapshot-json";

/** The tags of a room that does not change, by who reads. */
const tags = new WeakMap<WholeRoom, Map<string, string>>();

/**
 * The tag of a member's snapshot: another one where anything in it is another, and the same where nothing
 * is, whatever happened in the room.
 */
export function snapshotTag(member: Member, whole: WholeRoom): string {
  const made = tags.get(whole) ?? new Map<string, string>();
  const reader = `${member.id} ${member.watchedBy ?? ""} ${member.isOnWall}`;
  const tag = made.get(reader) ?? tagOf(snapshotJson(member, whole));
  tags.set(whole, made.set(reader, tag));
  return tag;
}

function tagOf(pieces: readonly Uint8Array[]): string {
  const whole = createHash("sha256");
  for (const bytes of pieces) whole.update(digestOf(bytes));
  return `"${whole.digest("base64url").slice(0, 22)}"`;
}

/** By the bytes, of which those of most posts are the same ones from event to event. */
const digests = new WeakMap<Uint8Array, Uint8Array>();

function digestOf(bytes: Uint8Array): Uint8Array {
  const digest = digests.get(bytes) ?? createHash("sha256").update(bytes).digest();
  digests.set(bytes, digest);
  return digest;
}
