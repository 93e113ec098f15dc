import { sameThing } from "../debate/leading/first";
import { type Refusal, refuse } from "../debate/outcome";
import type { WideMemberFloor } from "../members/change-room";

/** Why an act changes nothing: another teacher did so already, or it cannot be done. */
export async function whoWasFirst(
  { tx, room: { id: roomId }, writer }: WideMemberFloor,
  act: string,
  targetId: string | undefined,
): Promise<Refusal> {
  const last = await tx.moderationEntry.findFirst({
    where: { roomId, act: { in: [...sameThing(act)] }, targetId: targetId ?? null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { act: true, byId: true },
  });
  if (!last || last.byId === writer.id) return refuse("not-changeable");
  const by = await tx.member.findUnique({
    where: { roomId_id: { roomId, id: last.byId } },
    select: { name: true },
  });
  return by?.name ? refuse("already-done", { about: [by.name], act: last.act }) : refuse("not-changeable");
}
