import { json } from "@/lib/api/answers";
import { memberWrite } from "@/lib/api/member-calls";
import { calls } from "@/lib/api/route";
import { castBallot } from "@/lib/ballots/commands";
import { ballotSchema } from "@/lib/ballots/schemas";

export const { GET, POST, PUT, PATCH, DELETE } = calls({
  PUT: memberWrite(ballotSchema, castBallot, (ballot) => json(ballot)),
});
