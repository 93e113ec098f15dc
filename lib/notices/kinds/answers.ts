import { answersTo } from "../../debate/notices/answers";
import type { RoomKind } from "./kind";

/** Answers to what a student or a judge wrote. */
export const answers: RoomKind = { kind: "answers", page: "", find: answersTo };
