import { created, found, json } from "@/lib/api/answers";
import { memberRead, memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { choosePoints, proposePoint } from "@/lib/points/commands";
import { readPoints } from "@/lib/points/queries";
import { chosenSchema, pointSchema } from "@/lib/points/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  GET: memberRead(async (member) => json({ points: await readPoints(member) })),
  POST: memberWrite("points", pointSchema, proposePoint, async ({ pointId }, member) =>
    found((await readPoints(member)).find(({ id }) => id === pointId) ?? null, created),
  ),
  PUT: memberWrite("acts", chosenSchema, choosePoints, (chosen) => json(chosen)),
});
