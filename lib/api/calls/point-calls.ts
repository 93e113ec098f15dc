import { z } from "zod";
import type { PointView } from "../../debate/points/see-point";
import { chosenSchema, pointSchema } from "../../points/schemas";
import { type Calls, made, ok } from "../call";

const id = z.string().min(1);

const pointShape = z.strictObject({
  id,
  text: z.string(),
  by: z.strictObject({ memberId: id, name: z.string() }),
  status: z.enum(["PENDING", "HIDDEN"]).optional(),
  reason: z.string().optional(),
}) satisfies z.ZodType<PointView>;

/** The calls of a room whose class writes the points of its motion. */
export const pointCalls: Calls = {
  "GET /api/v1/rooms/{roomId}/points": {
    name: "readPoints",
    says: "The points that students proposed for the room's motion, the first before the later.",
    who: "member",
    answer: ok(z.strictObject({ points: z.array(pointShape) })),
    refusals: ["removed"],
  },
  "POST /api/v1/rooms/{roomId}/points": {
    name: "proposePoint",
    says: "Proposes a point for a motion whose points the class writes, until its teacher has chosen them. At most three a student.",
    who: "member",
    body: pointSchema,
    answer: made(pointShape),
    refusals: [
      "removed",
      "archived",
      "room-locked",
      "paused",
      "too-many",
      "not-allowed",
      "muted",
      "points-chosen",
      "too-many-points",
    ],
  },
  "PUT /api/v1/rooms/{roomId}/points": {
    name: "choosePoints",
    says: "Makes two to nine points, in this order, the paragraphs of a new revision of the motion, to which the room moves. Until then the debate cannot begin. A teacher of the room does it once.",
    who: "member",
    body: chosenSchema,
    answer: ok(z.strictObject({ revision: z.int() })),
    refusals: ["removed", "archived", "not-allowed", "too-many", "points-chosen"],
  },
};
