import { homeworkSchema } from "../../homework/schemas";
import { digestShape, homeworkShape } from "../../homework/shapes";
import { type Calls, gone, ok } from "../call";

/** Who comes late, and who was absent. */
export const homeworkCalls: Calls = {
  "GET /api/v1/rooms/{roomId}/digest": {
    name: "readDigest",
    says: "The debate so far for who comes late: the three hottest clashes, what the caller's side has not answered (null without a side), and the phase that runs.",
    who: "member",
    answer: ok(digestShape),
    refusals: ["removed", "other-seat"],
  },
  "GET /api/v1/rooms/{roomId}/homework": {
    name: "listHomework",
    says: "Who may finish after the lesson, or could: until when, whether they have voted the last time, and how many posts they wrote.",
    who: "member",
    answer: ok(homeworkShape),
    refusals: ["not-allowed", "removed"],
  },
  "PUT /api/v1/rooms/{roomId}/homework": {
    name: "giveHomework",
    says: "Once the lesson is over: lets all students who are marked as absent vote, write and vote again until a time. They call what everybody calls; their votes count nowhere, their posts have `isHomework` and are no part of the flow, and the results are kept from them until their last vote. Again, it gives them another time.",
    who: "member",
    body: homeworkSchema,
    answer: ok(homeworkShape),
    refusals: ["not-allowed", "removed", "phase-running", "nobody-absent"],
  },
  "DELETE /api/v1/rooms/{roomId}/homework": {
    name: "endHomework",
    says: "Ends the homework that still lasts. What was written stays.",
    who: "member",
    answer: gone,
    refusals: ["not-allowed", "removed"],
  },
};
