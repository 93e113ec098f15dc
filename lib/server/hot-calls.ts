import { accepted, created, found, json } from "../api/answers";
import { memberDelete, memberRead, memberWrite } from "../api/member-calls";
import { showPhase } from "../api/show-room";
import { showSnapshot } from "../api/show-snapshot";
import { visitorWrite } from "../api/visitor-calls";
import { castBallot } from "../ballots/commands";
import { ballotSchema } from "../ballots/schemas";
import type { Outcome } from "../debate/outcome";
import { type Joined, joinRoom } from "../joining/commands";
import { listen } from "../live/listen";
import { moderate } from "../moderation/commands";
import { findEntry } from "../moderation/queries";
import { moderationSchema } from "../moderation/schemas";
import { editPost, markRestatement, withdrawPost, writePost } from "../posts/commands";
import { flagPost } from "../posts/flag-post";
import { findPost } from "../posts/queries";
import { editSchema, flagSchema, markSchema, postSchema } from "../posts/schemas";
import { ratePost } from "../ratings/commands";
import { ratingSchema } from "../ratings/schemas";
import { changePhase } from "../rooms/commands";
import { phaseSchema } from "../rooms/schemas";
import { joinSeat, type Seated } from "../seats/commands";
import { joinCallSchema } from "../seats/schemas";

/**
 * What a class and its teacher ask for all the time, by "METHOD /path": our own server answers it before Next
 * sees it, and Next's routes, in development, with the same.
 */
export const hotCalls = {
  "POST /api/v1/join": visitorWrite(
    "joinsByAddress",
    joinCallSchema,
    (input, caller): Promise<Outcome<Joined | Seated>> =>
      "seatId" in input
        ? joinSeat(input, { ...caller, seat: null })
        : joinRoom(input, { ...caller, seat: null }),
  ),
  "GET /api/v1/rooms/{roomId}": memberRead(showSnapshot),
  "GET /api/v1/rooms/{roomId}/events": memberRead(listen),
  "POST /api/v1/rooms/{roomId}/posts": memberWrite(
    "posts",
    postSchema,
    writePost,
    async ({ postId }, member, seq) => found(await findPost(member, postId, seq), created),
  ),
  "PATCH /api/v1/posts/{postId}": memberWrite(
    "edits",
    editSchema.omit({ postId: true }),
    (member, input, { postId }) => editPost(member, { ...input, postId }),
    async ({ postId }, member, seq) => found(await findPost(member, postId, seq), json),
  ),
  "DELETE /api/v1/posts/{postId}": memberDelete("edits", withdrawPost),
  "PUT /api/v1/posts/{postId}/restatement": memberWrite(
    "restatements",
    markSchema.omit({ postId: true }),
    (member, input, { postId }) => markRestatement(member, { ...input, postId }),
    async ({ postId }, member, seq) => found(await findPost(member, postId, seq), json),
  ),
  "POST /api/v1/posts/{postId}/flag": memberWrite(
    "flags",
    flagSchema.omit({ postId: true }),
    (member, input, { postId }) => flagPost(member, { ...input, postId }),
    (value) => accepted(value),
  ),
  "PUT /api/v1/posts/{postId}/rating": memberWrite(
    "ratings",
    ratingSchema.omit({ postId: true }),
    (member, input, { postId }) => ratePost(member, { ...input, postId }),
    (rating) => json(rating),
  ),
  "PUT /api/v1/rooms/{roomId}/ballot": memberWrite("ballots", ballotSchema, castBallot, (ballot) =>
    json(ballot),
  ),
  "POST /api/v1/rooms/{roomId}/phase": memberWrite(
    "acts",
    phaseSchema,
    changePhase,
    async (_, { roomId }, seq) => json(await showPhase(roomId, seq)),
  ),
  "POST /api/v1/rooms/{roomId}/moderation": memberWrite(
    "acts",
    moderationSchema,
    moderate,
    async ({ entryId }, member, seq) => found(await findEntry(member, entryId, seq), created),
  ),
} as const;
