import type { Calls } from "../call";
import { accountCalls } from "./account-calls";
import { classCalls } from "./class-calls";
import { coTeacherCalls } from "./co-teacher-calls";
import { gradeCalls } from "./grade-calls";
import { groundCalls } from "./ground-calls";
import { groupCalls } from "./group-calls";
import { homeworkCalls } from "./homework-calls";
import { pointCalls } from "./point-calls";
import { roomCalls } from "./room-calls";
import { schoolCalls } from "./school-calls";
import { searchCalls } from "./search-calls";
import { turnCalls } from "./turn-calls";

/** Every call of the API, as its OpenAPI document lists them. */
export const callList: Calls = {
  ...schoolCalls,
  ...classCalls,
  ...accountCalls,
  ...gradeCalls,
  ...groundCalls,
  ...groupCalls,
  ...coTeacherCalls,
  ...homeworkCalls,
  ...pointCalls,
  ...roomCalls,
  ...searchCalls,
  ...turnCalls,
};
