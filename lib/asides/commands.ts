import type { z } from "zod";
import { hintAside } from "../db/hint";
import { isSeen } from "../debate/asides/aside";
import { done, type Outcome, refuse } from "../debate/outcome";
import type { Member } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import type { openingSchema } from "./schemas";

/**
 * Takes in that a student has opened a thing to answer it. Nothing is written: every process keeps it for a
 * minute, and teammates see that thing further down. Who may not write has nothing open.
 */
export async function openToAnswer(
  member: Member,
  { itemId }: z.output<typeof openingSchema>,
): Promise<Outcome<null>> {
  const { roomId, id } = member;
  if (member.isRemoved) return refuse("removed");
  if (member.role !== "STUDENT") return refuse("not-allowed");
  if (member.isMuted) return refuse("muted");
  if (!member.side) return refuse("needs-side");
  if (!isSeen(await readWholeRoom(roomId), member, itemId)) return refuse("not-found");
  hintAside({ roomId, opening: { memberId: id, itemId } });
  return done(null);
}
