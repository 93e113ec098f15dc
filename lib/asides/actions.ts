"use server";

import { memberAction } from "../members/action";
import { openToAnswer } from "./commands";
import { openingSchema } from "./schemas";

export const openToAnswerAction = memberAction("openings", openingSchema, openToAnswer);
