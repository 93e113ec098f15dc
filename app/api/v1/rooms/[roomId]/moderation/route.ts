import { created, json } from "@/lib/api/answers";
import { memberWrite, roomTeacherRead } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { moderate } from "@/lib/moderation/commands";
import { readModeration } from "@/lib/moderation/queries";
import { moderationSchema } from "@/lib/moderation/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: roomTeacherRead(async (member) => json(await readModeration(member))),
  POST: memberWrite(moderationSchema, moderate, async ({ entryId }, member) => {
    const { log } = await readModeration(member);
    return created(log.find((entry) => entry.id === entryId) ?? { id: entryId });
  }),
});
