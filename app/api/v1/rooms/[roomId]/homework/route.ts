import { json } from "@/lib/api/answers";
import { memberDelete, memberWrite, roomTeacherRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { endHomework, giveHomework } from "@/lib/homework/commands";
import { listHomework } from "@/lib/homework/queries";
import { homeworkSchema } from "@/lib/homework/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: roomTeacherRead(async (member) => json({ students: await listHomework(member) })),
  PUT: memberWrite("acts", homeworkSchema, giveHomework, async (_, member, seq) =>
    json({ students: await listHomework(member, seq) }),
  ),
  DELETE: memberDelete("acts", endHomework),
});
