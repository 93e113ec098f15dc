import { json } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { readSnapshot } from "@/lib/rooms/queries";
import { assignSides, keepApart, placeMember, undoDraw } from "@/lib/sides/commands";
import { sidesSchema } from "@/lib/sides/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  POST: memberWrite<typeof sidesSchema, unknown>(
    "acts",
    sidesSchema,
    (member, wish) =>
      "policy" in wish
        ? assignSides(member, wish)
        : "undo" in wish
          ? undoDraw(member)
          : "memberId" in wish
            ? placeMember(member, wish)
            : keepApart(member, wish),
    async (_, member) => json({ members: (await readSnapshot(member)).members }),
  ),
});
