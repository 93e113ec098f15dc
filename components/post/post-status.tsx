import { useTranslations } from "next-intl";
import type { PostView } from "@/lib/debate/views";
import { isTakenBackBy } from "./taken-back";

/**
 * What a post waits for, or why the class does not see it. Only its author and the teacher are shown this.
 */
export function PostStatus({ post, readerId }: Readonly<{ post: PostView; readerId: string }>) {
  const t = useTranslations("post.status");
  if (post.status === "PUBLISHED" && !post.flags) return null;
  const isTakenBack = isTakenBackBy(readerId, post);
  return (
    <p className="mt-2 border-l-2 border-ink bg-raised px-3 py-1.5 text-sm">
      <b className="font-semibold">
        {post.status === "PUBLISHED"
          ? t("flagged", { count: post.flags ?? 0 })
          : t(isTakenBack ? "takenBack" : post.status)}
      </b>
      {post.reason ? <span className="block">{t("reason", { reason: post.reason })}</span> : null}
    </p>
  );
}
