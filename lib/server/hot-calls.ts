import { created, found, json } from "../api/answers";
import { memberRead, memberWrite } from "../api/member-calls";
import { showSnapshot } from "../api/show-snapshot";
import { castBallot } from "../ballots/commands";
import { ballotSchema } from "../ballots/schemas";
import { listen } from "../live/listen";
import { writePost } from "../posts/commands";
import { findPost } from "../posts/queries";
import { postSchema } from "../posts/schemas";
import { ratePost } from "../ratings/commands";
import { ratingSchema } from "../ratings/schemas";

/**
 * What a class asks for all the time, by "METHOD /path": our own server answers it before Next sees it, and
 * Next's routes, in development, with the same.
 */
export const hotCalls = {
  "GET /api/v1/rooms/{roomId}": memberRead(showSnapshot),
  "GET /api/v1/rooms/{roomId}/events": memberRead(listen),
  "POST /api/v1/rooms/{roomId}/posts": memberWrite(postSchema, writePost, async ({ postId }, member) =>
    found(await findPost(member, postId), created),
  ),
  "PUT /api/v1/rooms/{roomId}/ballot": memberWrite(ballotSchema, castBallot, (ballot) => json(ballot)),
  "PUT /api/v1/posts/{postId}/rating": memberWrite(
    ratingSchema.omit({ postId: true }),
    (member, input, { postId }) => ratePost(member, { ...input, postId }),
    (rating) => json(rating),
  ),
} as const;
