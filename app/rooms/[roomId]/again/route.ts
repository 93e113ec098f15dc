import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { findMember } from "@/lib/members/viewer";
import { findWayIn } from "@/lib/rooms/queries";

/** Leads who was taken out of the lobby to where they join: their page does not know the room's code. */
export async function GET(_: Request, { params }: RouteContext<"/rooms/[roomId]/again">) {
  const { roomId } = await params;
  const member = await findMember(roomId);
  if (!member) notFound();
  const way = member.isRemoved ? await findWayIn(member) : null;
  redirect((way ?? `/rooms/${roomId}`) as Route);
}
