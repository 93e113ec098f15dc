"use server";

import { memberAction } from "../members/action";
import { editPost, flagPost, markRestatement, withdrawPost, writePost } from "./commands";
import { editSchema, flagSchema, markSchema, postFormSchema, withdrawSchema } from "./schemas";

export const writePostAction = memberAction("posts", postFormSchema, writePost);
export const editPostAction = memberAction("edits", editSchema, editPost);
export const withdrawPostAction = memberAction("edits", withdrawSchema, withdrawPost);
export const flagPostAction = memberAction("flags", flagSchema, flagPost);
export const markRestatementAction = memberAction("restatements", markSchema, markRestatement);
