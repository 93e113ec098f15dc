import { json } from "@/lib/api/answers";
import { roomTeacherRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { listHere } from "@/lib/presence/queries";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: roomTeacherRead(async (member) => json({ here: await listHere(member) })),
});
