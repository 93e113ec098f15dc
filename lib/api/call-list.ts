import { accountCalls } from "./account-calls";
import type { Calls } from "./call";
import { roomCalls } from "./room-calls";
import { schoolCalls } from "./school-calls";

/** Every call of the API, as its OpenAPI document lists them. */
export const callList: Calls = { ...schoolCalls, ...accountCalls, ...roomCalls };
