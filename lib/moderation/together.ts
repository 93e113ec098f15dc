import type { NewEvent } from "../db/room-writer";
import { type Refusal, refuse } from "../debate/outcome";
import type { WideMemberFloor } from "../members/change-room";
import { tellingOf } from "../members/telling";

type Removed = Readonly<{ id: string; reason: string | null }>;

/** Removes everybody who came in with the same browser as a member, by whom each is told. */
export async function removeTogether(
  floor: WideMemberFloor,
  { id, reason }: Removed,
): Promise<Refusal | readonly NewEvent[]> {
  const { tx, room, writer } = floor;
  const seat = { roomId_id: { roomId: room.id, id } };
  const found = await tx.member.findUnique({ where: seat, select: { role: true, cameFrom: true } });
  if (!found) return refuse("not-found", { errors: { targetId: "not-found" } });
  if (found.role === "TEACHER") return refuse("not-allowed");
  const same = found.cameFrom === null ? { id } : { cameFrom: found.cameFrom };
  const members = await tx.member.findMany({
    where: { roomId: room.id, role: { not: "TEACHER" }, removal: null, ...same },
    select: { id: true },
  });
  if (members.length === 0) return refuse("not-changeable");
  const memberIds = members.map((member) => member.id);
  const { events } = await tellingOf(floor, { memberIds }, () =>
    tx.removal.createMany({
      data: memberIds.map((memberId) => ({ roomId: room.id, memberId, byId: writer.id, reason })),
      skipDuplicates: true,
    }),
  );
  return events;
}
