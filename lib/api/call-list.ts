import type { z } from "zod";
import { signUpSchema, tokenSchema } from "../auth/schemas";
import { ballotSchema } from "../ballots/schemas";
import { moderationSchema } from "../moderation/schemas";
import { motionSchema } from "../motions/schemas";
import { editSchema, flagSchema, postSchema } from "../posts/schemas";
import { joinSchema, newRoomSchema, phaseSchema, roomChangeSchema, sidesSchema } from "../rooms/schemas";
import * as answers from "./answer-shapes";
import type { ProblemReason } from "./problem-kinds";
import * as shapes from "./shapes";

type Answer = Readonly<{ status: number; says: string; shape?: z.ZodType; type?: string }>;

/** One call: who may make it, what it takes, what it answers, and for which reasons of its own it is refused. */
export type Call = Readonly<{
  name: string;
  says: string;
  who: "all" | "teacher" | "member" | "bearer";
  body?: z.ZodType;
  answer: Answer;
  others?: readonly Answer[];
  refusals?: readonly ProblemReason[];
}>;

const ok = (shape: z.ZodType, says = "As asked."): Answer => ({ status: 200, says, shape });
const made = (shape: z.ZodType, says = "Made."): Answer => ({ status: 201, says, shape });
const gone: Answer = { status: 204, says: "Done." };
const standing = ["removed", "archived", "room-locked", "paused"] as const;

/** Every call of the API by "METHOD /path", as its OpenAPI document lists them. */
export const callList: Readonly<Record<string, Call>> = {
  "GET /api/health": {
    name: "readHealth",
    says: "Whether the app can do its work.",
    who: "all",
    answer: ok(answers.healthShape),
    others: [{ status: 503, says: "The database is away.", shape: answers.healthShape }],
  },
  "POST /api/v1/teachers": {
    name: "signUp",
    says: "Makes a teacher's account, where sign-up is open.",
    who: "all",
    body: signUpSchema,
    answer: made(answers.madeShape),
    refusals: ["signup-closed", "email-taken", "too-many"],
  },
  "POST /api/v1/tokens": {
    name: "issueToken",
    says: "Gives a teacher a token. It is shown this once.",
    who: "all",
    body: tokenSchema,
    answer: made(answers.tokenShape),
    refusals: ["wrong-password", "too-many"],
  },
  "DELETE /api/v1/tokens/current": { name: "revokeToken", says: "Ends the token it is sent with.", who: "bearer", answer: gone },
  "GET /api/v1/motions": { name: "listMotions", says: "The library.", who: "teacher", answer: ok(answers.motionsShape) },
  "POST /api/v1/motions": {
    name: "addMotion",
    says: "Adds a motion; blank lines part its paragraphs. The body may be 256 KiB.",
    who: "teacher",
    body: motionSchema,
    answer: made(shapes.motionShape),
  },
  "GET /api/v1/motions/{motionId}": {
    name: "readMotion",
    says: "A motion with its newest essay.",
    who: "teacher",
    answer: ok(shapes.motionShape),
  },
  "GET /api/v1/formats": { name: "listFormats", says: "The formats a room can have.", who: "teacher", answer: ok(answers.formatsShape) },
  "GET /api/v1/rooms": { name: "listRooms", says: "The teacher's rooms, the newest first.", who: "teacher", answer: ok(answers.roomsShape) },
  "POST /api/v1/rooms": {
    name: "createRoom",
    says: "Opens a room; `code` is what students join with.",
    who: "teacher",
    body: newRoomSchema,
    answer: made(shapes.roomShape),
  },
  "POST /api/v1/join": {
    name: "joinRoom",
    says: "Joins by code as a new student, or comes back with a rejoin key. The token is for this room.",
    who: "all",
    body: joinSchema,
    answer: made(answers.joinedShape),
    refusals: ["no-such-code", "wrong-rejoin-key", "name-taken", "room-full", "room-locked", "archived", "removed", "too-many"],
  },
  "GET /api/v1/rooms/{roomId}": {
    name: "readRoom",
    says: "The snapshot: all the caller may see of the room, with an ETag.",
    who: "member",
    answer: ok(shapes.snapshotShape),
    others: [{ status: 304, says: "Not changed since the ETag in If-None-Match." }],
    refusals: ["removed"],
  },
  "PATCH /api/v1/rooms/{roomId}": {
    name: "changeRoom",
    says: "Changes the title, the settings or the archive.",
    who: "member",
    body: roomChangeSchema,
    answer: ok(shapes.roomShape),
    refusals: ["not-allowed", "removed"],
  },
  "DELETE /api/v1/rooms/{roomId}": {
    name: "deleteRoom",
    says: "Deletes the room and all its personal data.",
    who: "member",
    answer: gone,
    refusals: ["not-allowed", "removed"],
  },
  "POST /api/v1/rooms/{roomId}/sides": {
    name: "assignSides",
    says: "Draws the sides by a policy, or places one member.",
    who: "member",
    body: sidesSchema,
    answer: ok(answers.membersShape),
    refusals: ["not-allowed", "removed", "archived"],
  },
  "POST /api/v1/rooms/{roomId}/phase": {
    name: "changePhase",
    says: "Moves the room to a phase (its key, `next` or `previous`), pauses, resumes, or gives more time.",
    who: "member",
    body: phaseSchema,
    answer: ok(shapes.phaseShape),
    refusals: ["not-allowed", "removed", "archived"],
  },
  "POST /api/v1/rooms/{roomId}/posts": {
    name: "writePost",
    says: "Writes a post on a paragraph, or a reply to a post.",
    who: "member",
    body: postSchema,
    answer: made(shapes.postShape),
    refusals: [
      ...standing,
      ...(["muted", "judges-do-not-post", "phase-closed", "parent-not-published", "needs-side", "own-side", "kind-not-allowed"] as const),
      ...(["paragraph-not-in-essay", "quote-mismatch", "too-many"] as const),
    ],
  },
  "PATCH /api/v1/posts/{postId}": {
    name: "editPost",
    says: "Replaces the body while the post's phase runs.",
    who: "member",
    body: editSchema.omit({ postId: true }),
    answer: ok(shapes.postShape),
    refusals: [...standing, "muted", "not-author", "phase-closed", "not-changeable"],
  },
  "DELETE /api/v1/posts/{postId}": {
    name: "withdrawPost",
    says: "Takes the caller's own post back. Its place stays if it has replies.",
    who: "member",
    answer: gone,
    refusals: [...standing, "muted", "not-author", "phase-closed", "not-changeable"],
  },
  "POST /api/v1/posts/{postId}/flag": {
    name: "flagPost",
    says: "Tells the teacher of a post.",
    who: "member",
    body: flagSchema.omit({ postId: true }),
    answer: { status: 202, says: "Told.", shape: answers.flaggedShape },
    refusals: ["removed", "archived", "room-locked", "own-post", "duplicate-flag"],
  },
  "PUT /api/v1/rooms/{roomId}/ballot": {
    name: "castBallot",
    says: "Casts a ballot, or changes it until the phase ends.",
    who: "member",
    body: ballotSchema,
    answer: ok(shapes.ballotShape),
    refusals: [...standing, "not-allowed", "ballot-closed"],
  },
  "POST /api/v1/rooms/{roomId}/moderation": {
    name: "moderate",
    says: "One act of moderation. To hide, reject or remove, a reason is needed; to rename, a name.",
    who: "member",
    body: moderationSchema,
    answer: made(answers.logEntryShape, "The entry in the log."),
    refusals: ["not-allowed", "removed", "not-changeable", "name-taken"],
  },
  "GET /api/v1/rooms/{roomId}/moderation": {
    name: "readModeration",
    says: "What waits, what was flagged, and the log.",
    who: "member",
    answer: ok(answers.moderationShape),
    refusals: ["not-allowed", "removed"],
  },
  "GET /api/v1/rooms/{roomId}/results": {
    name: "readResults",
    says: "The results, once a phase reveals them.",
    who: "member",
    answer: ok(answers.resultsShape),
    refusals: ["removed", "not-revealed"],
  },
  "GET /api/v1/rooms/{roomId}/events": {
    name: "readEvents",
    says: "Server-Sent Events after the number in `after` or Last-Event-ID.",
    who: "member",
    answer: { status: 200, says: "A stream that stays open.", type: "text/event-stream" },
    refusals: ["removed", "invalid"],
  },
  "GET /api/v1/openapi.json": { name: "readOpenApi", says: "This document.", who: "all", answer: { status: 200, says: "OpenAPI 3.1.", type: "application/json" } },
};
