import type { Snapshot } from "@/lib/debate/events";

/** Where who is nobody here comes back in: a teacher logs in, others are asked by the room's page. */
export const wayBackOf = ({ room, me }: Pick<Snapshot, "room" | "me">, path = `/rooms/${room.id}`): string =>
  me.role === "TEACHER" ? `/login?next=${encodeURIComponent(path)}` : `/rooms/${room.id}`;
