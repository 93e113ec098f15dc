"use server";

import { refresh } from "next/cache";
import { readKnocker } from "../joining/knocker";
import { visitorAction } from "../members/action";
import { seeNotices } from "./commands";
import { readOnlooker } from "./onlooker";
import { allSeenSchema } from "./schemas";

export const seeAllAction = visitorAction("notices", allSeenSchema, async (look) => {
  const outcome = await seeNotices(await readOnlooker(), look, await readKnocker());
  refresh();
  return outcome;
});
