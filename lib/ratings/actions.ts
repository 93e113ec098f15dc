"use server";

import { memberAction } from "../members/action";
import { ratePost } from "./commands";
import { ratingFormSchema } from "./schemas";

export const ratePostAction = memberAction("ratePost", "ratings", ratingFormSchema, ratePost);
