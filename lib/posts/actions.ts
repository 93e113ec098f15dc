"use server";

import { memberAction } from "../members/action";
import { editPost, flagPost, markRestatement, withdrawPost, writePost } from "./commands";
import { editSchema, flagSchema, markSchema, postFormSchema, withdrawSchema } from "./schemas";

export const writePostAction = memberAction(postFormSchema, writePost);
export const editPostAction = memberAction(editSchema, editPost);
export const withdrawPostAction = memberAction(withdrawSchema, withdrawPost);
export const flagPostAction = memberAction(flagSchema, flagPost);
export const markRestatementAction = memberAction(markSchema, markRestatement);
