import { ballotSchema } from "../../ballots/schemas";
import { moderationSchema } from "../../moderation/schemas";
import { editSchema, flagSchema, markSchema, postSchema } from "../../posts/schemas";
import { ratingSchema } from "../../ratings/schemas";
import { phaseSchema, roomChangeSchema } from "../../rooms/schemas";
import { sidesSchema } from "../../sides/schemas";
import * as answers from "../answer-shapes";
import { type Calls, gone, made, ok } from "../call";
import * as shapes from "../shapes";

const standing = ["removed", "archived", "room-locked", "paused", "too-many"] as const;

/** Why a student who is nudged could not write now. */
const unheard = ["archived", "room-locked", "paused", "muted", "needs-side", "phase-closed"] as const;

/** The calls in a room, made by its members. */
export const roomCalls: Calls = {
  "GET /api/v1/rooms/{roomId}": {
    name: "readRoom",
    says: "The snapshot: all the caller may see of the room, with an ETag.",
    who: "member",
    answer: ok(shapes.snapshotShape),
    others: [{ status: 304, says: "Not changed since the ETag in If-None-Match." }],
    refusals: ["removed", "other-seat"],
  },
  "PATCH /api/v1/rooms/{roomId}": {
    name: "changeRoom",
    says: "Changes the title, the settings, the archive, or the revision that is debated: `anchors` then counts how the posts were found again in it.",
    who: "member",
    body: roomChangeSchema,
    answer: ok(shapes.changedRoomShape),
    refusals: ["not-allowed", "removed", "archived", "names-fixed", "phase-running"],
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
    says: "Draws the sides by a policy (once writing has begun only for those without one, unless `redraw`), places one member or marks them absent, keeps two apart, or takes the last draw back.",
    who: "member",
    body: sidesSchema,
    answer: ok(answers.membersShape),
    refusals: [
      "not-allowed",
      "removed",
      "archived",
      "keep-apart-circle",
      "too-few-devils",
      "no-draw",
      "not-found",
    ],
  },
  "POST /api/v1/rooms/{roomId}/phase": {
    name: "changePhase",
    says: "Moves the room to a phase (its key, `next` or `previous`), pauses, resumes, gives more time, sets the time it ends, or shows the results that are held for the wall.",
    who: "member",
    body: phaseSchema,
    answer: ok(shapes.phaseShape),
    refusals: ["not-allowed", "removed", "archived", "points-missing"],
  },
  "POST /api/v1/rooms/{roomId}/posts": {
    name: "writePost",
    says: "Writes a post on a paragraph, or a reply to a post.",
    who: "member",
    body: postSchema,
    answer: made(shapes.postShape),
    refusals: [
      ...standing,
      ...([
        "muted",
        "judges-do-not-post",
        "phase-closed",
        "parent-not-published",
        "needs-side",
        "own-side",
        "kind-not-allowed",
      ] as const),
      ...(["paragraph-not-in-essay", "quote-mismatch", "say-it-back"] as const),
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
    refusals: ["removed", "archived", "room-locked", "own-post", "duplicate-flag", "too-many"],
  },
  "PUT /api/v1/posts/{postId}/rating": {
    name: "ratePost",
    says: "Says how strong a post is, 1 to 5, whichever side it is on. The mean shows when the phase is over.",
    who: "member",
    body: ratingSchema.omit({ postId: true }),
    answer: ok(shapes.ownRatingShape),
    refusals: [...standing, "not-allowed", "own-post", "phase-closed"],
  },
  "PUT /api/v1/posts/{postId}/restatement": {
    name: "markRestatement",
    says: "Says whether a rebuttal restates the caller's own point fairly.",
    who: "member",
    body: markSchema.omit({ postId: true }),
    answer: ok(shapes.postShape),
    refusals: [...standing, "not-allowed", "own-post"],
  },
  "PUT /api/v1/rooms/{roomId}/ballot": {
    name: "castBallot",
    says: "Casts a ballot, or changes it until the phase ends.",
    who: "member",
    body: ballotSchema,
    answer: ok(shapes.ballotShape),
    refusals: [...standing, "not-allowed", "ballot-closed", "too-many-credits", "credit-twice", "own-post"],
  },
  "POST /api/v1/rooms/{roomId}/moderation": {
    name: "moderate",
    says: "One act of moderation. To hide, reject or remove, a reason is needed; to rename, a name. To settle flags, the reason is a note that teachers alone read. To nudge is told to that student alone, and is for those who have not posted in this phase, once a minute.",
    who: "member",
    body: moderationSchema,
    answer: made(answers.logEntryShape, "The entry in the log."),
    refusals: [
      ...(["not-allowed", "removed", "not-changeable", "already-done", "name-taken"] as const),
      ...unheard,
      "too-many",
    ],
  },
  "GET /api/v1/rooms/{roomId}/moderation": {
    name: "readModeration",
    says: "What waits, what was flagged, and the log.",
    who: "member",
    answer: ok(answers.moderationShape),
    refusals: ["not-allowed", "removed"],
  },
  "GET /api/v1/rooms/{roomId}/flow": {
    name: "readFlow",
    says: "Who answered what, what is open and what was dropped.",
    who: "member",
    answer: ok(answers.flowShape),
    refusals: ["removed"],
  },
  "GET /api/v1/rooms/{roomId}/balance": {
    name: "readBalance",
    says: "Share of voice, who is silent and who was not answered.",
    who: "member",
    answer: ok(answers.balanceShape),
    refusals: ["not-allowed", "removed"],
  },
  "GET /api/v1/rooms/{roomId}/members/{memberId}/data": {
    name: "readStudentData",
    says: "All that is stored about a student, but the votes and ratings, which are secret from the teacher.",
    who: "member",
    answer: ok(answers.studentDataShape),
    refusals: ["not-allowed", "removed", "not-found"],
  },
  "DELETE /api/v1/rooms/{roomId}/members/{memberId}/data": {
    name: "deleteStudent",
    says: "Deletes all that is stored about a student. Posts that others answered leave an empty place.",
    who: "member",
    answer: gone,
    refusals: ["not-allowed", "removed", "not-found"],
  },
  "GET /api/v1/rooms/{roomId}/results": {
    name: "readResults",
    says: "The results as they were when a phase revealed them. Another reveal changes them where it tells nobody's vote.",
    who: "member",
    answer: ok(answers.resultsShape),
    refusals: ["removed", "not-revealed"],
  },
  "GET /api/v1/rooms/{roomId}/events": {
    name: "readEvents",
    says: "The events after the number in `after` or Last-Event-ID, as Server-Sent Events or as a list.",
    who: "member",
    answer: {
      status: 200,
      says: "A stream that stays open, with `event: beat` and `{seq, now}` first and every 10 seconds: how far it has come, the server's time, and as `aside` what is the caller's alone: when they were nudged, which things teammates have open to answer, and which they have. An event for all has the next number as its id. One that only some are told of, the caller among them, has the number of the one before it and, behind a point, the how manieth of these it is: `57.2`; in JSON that is `beside`, as in a snapshot. `after` takes both; with a number alone such events may come again. With `Accept: application/json` a list: of the events that are there, else of the first that come within `wait` seconds, else of none.",
      type: "text/event-stream",
      orJson: answers.eventsShape,
    },
    refusals: ["removed", "invalid", "other-seat"],
  },
};
