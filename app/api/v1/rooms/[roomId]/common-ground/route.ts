import { created, found, json } from "@/lib/api/answers";
import { memberRead, memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { proposeSentence } from "@/lib/ground/commands";
import { readGround } from "@/lib/ground/queries";
import { sentenceSchema } from "@/lib/ground/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(async (member) => json({ sentences: await readGround(member) })),
  POST: memberWrite("sentences", sentenceSchema, proposeSentence, async ({ sentenceId }, member) =>
    found((await readGround(member)).find(({ id }) => id === sentenceId) ?? null, created),
  ),
});
