import type { PostView } from "@/lib/debate/views";

/** Whether a post was taken back by the one who reads it now. */
export const isTakenBackBy = (readerId: string, { status, author }: PostView): boolean =>
  status === "WITHDRAWN" && author?.memberId === readerId;
