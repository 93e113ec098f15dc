import { mediaTypes } from "../../exports/file-formats";
import { roomFileSchema } from "../../exports/schemas";
import { formatSchema } from "../../formats/schemas";
import { nothingSchema } from "../../members/schemas";
import { motionSchema } from "../../motions/schemas";
import { revisionSchema, shareSchema } from "../../revisions/schemas";
import { newRoomSchema } from "../../rooms/schemas";
import { joinCallSchema } from "../../seats/schemas";
import * as answers from "../answer-shapes";
import { type Calls, gone, made, ok } from "../call";
import { importedShape, motionShape, motionsShape, sharedShape } from "../motion-shape";
import * as shapes from "../shapes";

/** The calls outside a room: the library, opening and joining rooms, taking them home and back. */
export const schoolCalls: Calls = {
  "GET /api/health": {
    name: "readHealth",
    says: "Whether the app can do its work. A warning says that the disk is nearly full. With `?of=process` only whether the process answers, database or not.",
    who: "all",
    answer: ok(answers.healthShape),
    others: [{ status: 503, says: "The database is away, or takes nothing.", shape: answers.healthShape }],
  },
  "GET /api/metrics": {
    name: "readMetrics",
    says: "What the process measures of itself, as Prometheus reads it, for who shows METRICS_TOKEN; while that is not set there is nothing here.",
    who: "bearer",
    answer: { status: 200, says: "Lines of names and figures.", type: "text/plain" },
    refusals: ["not-found"],
  },
  "GET /api/v1/motions": {
    name: "listMotions",
    says: "The library: the teacher’s own motions, then those that ship, with what they are about.",
    who: "teacher",
    answer: ok(motionsShape),
  },
  "POST /api/v1/motions": {
    name: "addMotion",
    says: "Adds a motion, or a pair of essays where `against` is given; blank lines part its paragraphs, and headings, lists, quotations and footnotes are told from them. The body may be 256 KiB.",
    who: "teacher",
    body: motionSchema,
    answer: made(motionShape),
  },
  "POST /api/v1/motions/import": {
    name: "importMotion",
    says: "Reads an essay out of a file of at most 10 MB (.docx, .pdf with text, .md, .txt), and keeps nothing. `notes` says what is no paragraph of it (`after` counts the paragraphs before), and what was left away or changed. What cannot be read is 422, also where it is `too-large`.",
    who: "teacher",
    takesFile: true,
    answer: ok(importedShape),
    refusals: ["encrypted", "has-macros", "no-text", "not-what-it-says", "too-slow", "too-many"],
  },
  "GET /api/v1/motions/{motionId}": {
    name: "readMotion",
    says: "A motion with its newest essay, or with that of a revision.",
    who: "teacher",
    answer: ok(motionShape),
  },
  "PUT /api/v1/motions/{motionId}": {
    name: "reviseMotion",
    says: "Writes a motion of the teacher's own anew, as a new revision: paragraphs that are the same, were moved or changed keep their ids. Rooms stay on the revision they debate until they are moved. The body may be 256 KiB.",
    who: "teacher",
    body: revisionSchema,
    answer: ok(motionShape),
  },
  "DELETE /api/v1/motions/{motionId}": {
    name: "deleteMotion",
    says: "Deletes a motion of the teacher's own, which no room debates.",
    who: "teacher",
    answer: gone,
    refusals: ["motion-in-use"],
  },
  "POST /api/v1/motions/{motionId}/copy": {
    name: "copyMotion",
    says: "Makes the teacher a motion of their own of one that ships or is theirs.",
    who: "teacher",
    body: nothingSchema,
    answer: made(motionShape),
  },
  "PUT /api/v1/motions/{motionId}/share": {
    name: "shareMotion",
    says: "Shares a motion of the teacher's own by a link, or takes that back: the link of before leads nowhere then.",
    who: "teacher",
    body: shareSchema,
    answer: ok(sharedShape),
  },
  "GET /api/v1/formats": {
    name: "listFormats",
    says: "The formats a room can have.",
    who: "teacher",
    answer: ok(answers.formatsShape),
  },
  "POST /api/v1/formats": {
    name: "createFormat",
    says: "Keeps a format of the teacher's own.",
    who: "teacher",
    body: formatSchema,
    answer: made(answers.formatShape),
    refusals: ["format-impossible"],
  },
  "GET /api/v1/formats/{formatId}": {
    name: "readFormat",
    says: "A format.",
    who: "teacher",
    answer: ok(answers.formatShape),
  },
  "PUT /api/v1/formats/{formatId}": {
    name: "changeFormat",
    says: "Replaces a format of the teacher's own. Rooms opened with it keep their phases.",
    who: "teacher",
    body: formatSchema,
    answer: ok(answers.formatShape),
    refusals: ["format-impossible"],
  },
  "DELETE /api/v1/formats/{formatId}": {
    name: "deleteFormat",
    says: "Deletes a format of the teacher's own.",
    who: "teacher",
    answer: gone,
  },
  "GET /api/v1/rooms": {
    name: "listRooms",
    says: "The teacher's rooms, the newest first.",
    who: "teacher",
    answer: ok(answers.roomsShape),
  },
  "POST /api/v1/rooms": {
    name: "createRoom",
    says: "Opens a room; `code` is what students join with.",
    who: "teacher",
    body: newRoomSchema,
    answer: made(shapes.roomShape),
  },
  "GET /api/v1/rooms/{roomId}/export": {
    name: "exportRoom",
    says: "The room as a file: `json` (complete, to be imported again), `csv`, `xlsx`, `docx` or `annotations`. With `names=pseudonyms` what the class may see, and no member's name but in what somebody wrote.",
    who: "member",
    answer: { status: 200, says: "The file.", type: "application/octet-stream", orJson: roomFileSchema },
    refusals: ["not-allowed", "removed", "invalid", "too-many"],
  },
  "GET /api/v1/rooms/{roomId}/moderation/log": {
    name: "takeModerationLog",
    says: "The log as a CSV table, or what is asked for of it: `acts`, `by`, `student`, `from` and `to` (days, with `offset` in minutes), `words`. With `names=pseudonyms` nobody is named, and no reasons are given.",
    who: "member",
    answer: { status: 200, says: "The table.", type: "text/csv" },
    refusals: ["not-allowed", "removed", "invalid", "too-many"],
  },
  "GET /api/v1/rooms/{roomId}/annotations": {
    name: "readAnnotations",
    says: "The published posts as a W3C AnnotationCollection; with `page` one of its pages.",
    who: "member",
    answer: { status: 200, says: "JSON-LD.", type: mediaTypes.annotations[1] },
    refusals: ["removed", "invalid", "not-found"],
  },
  "POST /api/v1/rooms/import": {
    name: "importRoom",
    says: "Makes an archived room of what an export as `json` gives, and a motion of its essay unless the teacher has the same. The body may be 10 MiB.",
    who: "teacher",
    body: roomFileSchema,
    answer: made(shapes.roomShape),
    refusals: ["too-many"],
  },
  "POST /api/v1/join": {
    name: "joinRoom",
    says: "Joins by code as a new student, or comes back with a rejoin key; or takes a seat of the room's class by its PIN, which is its rejoin key. The token is for this room.",
    who: "all",
    body: joinCallSchema,
    answer: made(answers.joinedShape),
    refusals: [
      "no-such-code",
      "wrong-rejoin-key",
      "wrong-pin",
      "class-only",
      "door-closed",
      "name-taken",
      "room-full",
      "room-locked",
      "archived",
      "removed",
      "too-many",
    ],
  },
  "GET /api/v1/openapi.json": {
    name: "readOpenApi",
    says: "This document.",
    who: "all",
    answer: { status: 200, says: "OpenAPI 3.1.", type: "application/json" },
  },
};
