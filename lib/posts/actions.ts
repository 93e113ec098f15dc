"use server";

import { memberAction } from "../members/action";
import { editPost, markRestatement, withdrawPost, writePost } from "./commands";
import { flagPost } from "./flag-post";
import { editSchema, flagSchema, markSchema, postFormSchema, withdrawSchema } from "./schemas";

export const writePostAction = memberAction("writePost", "posts", postFormSchema, writePost);
export const editPostAction = memberAction("editPost", "edits", editSchema, editPost);
export const withdrawPostAction = memberAction("withdrawPost", "edits", withdrawSchema, withdrawPost);
export const flagPostAction = memberAction("flagPost", "flags", flagSchema, flagPost);
export const markRestatementAction = memberAction(
  "markRestatement",
  "restatements",
  markSchema,
  markRestatement,
);
