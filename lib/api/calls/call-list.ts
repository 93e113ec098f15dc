import type { Calls } from "../call";
import { accountCalls } from "./account-calls";
import { classCalls } from "./class-calls";
import { gradeCalls } from "./grade-calls";
import { roomCalls } from "./room-calls";
import { schoolCalls } from "./school-calls";

/** Every call of the API, as its OpenAPI document lists them. */
export const callList: Calls = {
  ...schoolCalls,
  ...classCalls,
  ...gradeCalls,
  ...accountCalls,
  ...roomCalls,
};
