import { type Audience, audienceOf, audienceOfOwn, audienceOfPost, type Viewer } from "../audience";
import type { Topic } from "../events";
import type { Gate } from "../gates";
import type { PostRow } from "../rows";
import { isTold } from "./told";

type Subject = Readonly<{ topic: Topic; subjectId: string | null }>;

/** How a viewer stands to what an event is about; `post` where it is about one that is there. */
export const standOf = (
  viewer: Viewer,
  { topic, subjectId }: Subject,
  post: PostRow | undefined,
  gate: Gate | null,
): Audience =>
  post
    ? audienceOfPost(viewer, post, gate)
    : topic === "post"
      ? audienceOf(viewer, null)
      : topic === "turnout" || topic === "rating"
        ? audienceOfOwn(viewer, subjectId)
        : audienceOf(viewer, subjectId);

type Logged = Subject & Readonly<{ toldTo: string | null }>;

/** How many of some events for few a viewer is told. */
export const countTold = (
  viewer: Viewer,
  few: readonly Logged[],
  gate: Gate | null,
  find: (postId: string) => PostRow | undefined,
): number =>
  few.filter((event) => {
    const post = event.topic === "post" ? find(event.subjectId ?? "") : undefined;
    return isTold(event.toldTo, standOf(viewer, event, post, gate));
  }).length;
