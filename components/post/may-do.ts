import type { Standing } from "@/components/live/use-standing";
import type { ToolName } from "@/components/place/tool";
import { markRefusal } from "@/lib/debate/gates";
import { editRefusal, postRefusal } from "@/lib/debate/posts";
import { ratingRefusal } from "@/lib/debate/ratings";
import type { PostView } from "@/lib/debate/views";
import { kinds, type Side } from "@/lib/debate/vocabulary";

/** A post as the rules know it. Nobody is the author of one whose author is not shown. */
const ruled = (post: PostView) => ({ ...post, authorId: post.author?.memberId ?? "" });

/** Whether the reader may write here now, an answer or on the essay itself. */
export const mayWrite = (parent: PostView | null, { stand, writer }: Standing, essay?: Side): boolean =>
  kinds.some((kind) => postRefusal(stand, writer, kind, parent, essay) === null);

/** The forms that the reader may open below a post. */
export function toolsFor(post: PostView, standing: Standing): readonly ToolName[] {
  const { stand, writer } = standing;
  const isTeacher = writer.role === "TEACHER";
  const isOwn = post.author?.memberId === writer.id;
  const mayEdit = editRefusal(stand, writer, ruled(post)) === null;
  return [
    ...(mayWrite(post, standing) ? (["reply"] as const) : []),
    ...(mayEdit ? (["edit", "withdraw"] as const) : []),
    ...(isTeacher && post.status === "PUBLISHED" ? (["hide"] as const) : []),
    ...(isTeacher && post.status === "PENDING" ? (["reject"] as const) : []),
    ...(isTeacher && !isOwn ? (["author"] as const) : []),
    ...(!isTeacher && !isOwn && post.status === "PUBLISHED" && mayFlag(standing) ? (["flag"] as const) : []),
  ];
}

/** What a teacher does to a post with one press. */
export function actsFor({ status, pinned }: PostView, { writer }: Standing) {
  if (writer.role !== "TEACHER" || status === "WITHDRAWN") return [];
  if (status === "PENDING") return ["approve"] as const;
  if (status === "REJECTED") return ["restore", "approve"] as const;
  if (status === "HIDDEN") return ["restore"] as const;
  return [pinned ? "unpin" : "pin"] as const;
}

const mayFlag = ({ stand, writer }: Standing): boolean => !stand.isArchived && !writer.isWatched;

/** Whether the reader may say how strong a post is. */
export const mayRate = (post: PostView, { stand, writer }: Standing): boolean =>
  ratingRefusal(stand, writer, ruled(post)) === null;

/**
 * Whether the reader may say if a post restates its point fairly. `answered` is the post it answers;
 * undefined for the essay, or where it is not shown.
 */
export function mayMark(
  post: PostView,
  answered: PostView | undefined,
  { stand, writer }: Standing,
): boolean {
  const attackedId = post.parentId === null ? null : (answered?.author?.memberId ?? "");
  return (
    markRefusal(stand, writer, { ...ruled(post), hasRestatement: post.restatement !== null }, attackedId) ===
    null
  );
}
