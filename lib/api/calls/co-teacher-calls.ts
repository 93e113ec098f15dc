import { z } from "zod";
import { coTeacherSchema, leadSchema, ownerSchema } from "../../co-teachers/schemas";
import { linkShape } from "../answer-shapes";
import { type Calls, gone, made, ok } from "../call";

const arrivedShape = z.strictObject({ roomId: z.string().min(1), memberId: z.string().min(1) });

/** Several teachers of one room, and whose it is. */
export const coTeacherCalls: Calls = {
  "POST /api/v1/rooms/{roomId}/co-teachers": {
    name: "inviteCoTeacher",
    says: "Makes a link by which another teacher comes to lead the room, too. It works once, for a week. With `endsAt` it is for a substitute, whose lead ends then.",
    who: "member",
    body: coTeacherSchema,
    answer: made(linkShape),
    refusals: ["not-allowed", "removed", "too-many-teachers"],
  },
  "PUT /api/v1/co-teachers/{token}": {
    name: "comeToLead",
    says: "Comes to lead the room of a link, under a name that nobody has there: without one the account's.",
    who: "teacher",
    body: leadSchema,
    answer: ok(arrivedShape),
    refusals: ["link-over", "already-joined", "name-taken", "too-many"],
  },
  "DELETE /api/v1/rooms/{roomId}/co-teachers/{memberId}": {
    name: "endLead",
    says: "Ends a co-teacher's lead of the room: as its owner, or one's own.",
    who: "member",
    answer: gone,
    refusals: ["not-allowed", "removed", "owner-stays", "not-found"],
  },
  "PUT /api/v1/rooms/{roomId}/owner": {
    name: "handOverRoom",
    says: "Hands the room to a co-teacher. The former owner stays a co-teacher.",
    who: "member",
    body: ownerSchema,
    answer: gone,
    refusals: ["not-allowed", "removed", "not-changeable", "not-found"],
  },
};
