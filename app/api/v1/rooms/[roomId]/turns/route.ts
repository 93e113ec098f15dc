import { created, found, json } from "@/lib/api/answers";
import { memberRead, memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { askToSpeak } from "@/lib/speaking/commands";
import { findTurn, readFloor } from "@/lib/speaking/queries";
import { turnSchema } from "@/lib/speaking/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(async (member) => json(await readFloor(member))),
  POST: memberWrite("turns", turnSchema, askToSpeak, async ({ turnId }, member) =>
    found(await findTurn(member, turnId), created),
  ),
});
