import { groupsSchema } from "../../groups/schemas";
import { copySchema } from "../../opening/schemas";
import { phaseSchema } from "../../rooms/schemas";
import { type Calls, made, ok } from "../call";
import { dealtShape, groupsShape, movedGroupsShape } from "../group-shapes";
import { roomShape } from "../shapes";

/** Groups of a class, each in a room of its own, and copies of a room. */
export const groupCalls: Calls = {
  "POST /api/v1/rooms/{roomId}/groups": {
    name: "dealGroups",
    says: "Deals the class into so many rooms on the same essay and plan. Members have the ids in them that they have in this room. Groups of before go, where nothing was done in them yet.",
    who: "member",
    body: groupsSchema,
    answer: made(dealtShape),
    refusals: ["not-allowed", "removed", "archived", "groups-at-work"],
  },
  "GET /api/v1/rooms/{roomId}/groups": {
    name: "listGroups",
    says: "The groups that the teacher leads, each with its phase, posts, who is silent, what waits, turnout and results, and the swing over all.",
    who: "member",
    answer: ok(groupsShape),
    refusals: ["not-allowed", "removed"],
  },
  "POST /api/v1/rooms/{roomId}/groups/phase": {
    name: "moveGroups",
    says: "Does to the clock of every group what is asked. A group that refuses says why, and holds up no other.",
    who: "member",
    body: phaseSchema,
    answer: ok(movedGroupsShape),
    refusals: ["not-allowed", "removed", "archived"],
  },
  "POST /api/v1/rooms/{roomId}/copy": {
    name: "copyRoom",
    says: "Opens a room just like this one, on the same revision, with nobody in it; with the caller's own posts if asked for, or for another class.",
    who: "member",
    body: copySchema,
    answer: made(roomShape),
    refusals: ["not-allowed", "removed"],
  },
};
