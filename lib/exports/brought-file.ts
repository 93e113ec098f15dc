import type { Outcome } from "../debate/outcome";
import { type RoomFile, roomFileSchema } from "./schemas";

/** Why a file is no room: not one at all, one of a later release, or one that something is wrong with. */
const badFiles = ["not-a-room", "newer-room", "broken-room"] as const;

type Read =
  | Readonly<{ ok: true; file: RoomFile }>
  | Readonly<{ ok: false; reason: (typeof badFiles)[number] }>;

/** A file as it was chosen, as the room that it is of. */
export function readBroughtFile(bytes: Uint8Array): Read {
  const json = jsonOf(bytes);
  if (typeof json !== "object" || json === null || !("kind" in json) || json.kind !== "crossfloor-room")
    return { ok: false, reason: "not-a-room" };
  const version = "version" in json ? json.version : null;
  if (typeof version === "number" && version > roomFileSchema.shape.version.value)
    return { ok: false, reason: "newer-room" };
  const parsed = roomFileSchema.safeParse(json);
  return parsed.success ? { ok: true, file: parsed.data } : { ok: false, reason: "broken-room" };
}

/** Some programs put a mark before JSON that they save. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** Why a room was not made, in the words that its page has. */
export const whyNot = (outcome: Extract<Outcome<unknown>, { ok: false }>): string =>
  outcome.reason === "invalid" ? "broken-room" : outcome.reason;
