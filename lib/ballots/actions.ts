"use server";

import { memberAction } from "../members/action";
import { castBallot } from "./commands";
import { ballotSchema } from "./schemas";

export const castBallotAction = memberAction("castBallot", "ballots", ballotSchema, castBallot);
