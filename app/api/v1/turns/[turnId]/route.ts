import { found, json } from "@/lib/api/answers";
import { inRoomOf, memberDelete, memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { changeTurn, withdrawTurn } from "@/lib/speaking/commands";
import { findRoomOfTurn, findTurn } from "@/lib/speaking/queries";
import { turnChangeSchema } from "@/lib/speaking/schemas";

const inRoom = inRoomOf("turnId", findRoomOfTurn);

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PATCH: memberWrite(
    "acts",
    turnChangeSchema,
    (member, { act }, { turnId }) => changeTurn(member, { turnId, act }),
    async ({ turnId }, member) => found(await findTurn(member, turnId), json),
    inRoom,
  ),
  DELETE: memberDelete("turns", (member, { turnId }) => withdrawTurn(member, { turnId }), inRoom),
});
