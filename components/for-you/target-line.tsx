"use client";

import { useTranslations } from "next-intl";
import { useSelected } from "@/components/live/room-store";
import type { Snapshot } from "@/lib/debate/events";
import { leftOf, progressOf, targetsOf } from "@/lib/debate/grading/targets";

/** How much of what the teacher asks for is written, where they ask for any. */
export function TargetLine() {
  const t = useTranslations("forYou.target");
  const posts = useSelected(postsOf);
  const memberId = useSelected(memberIdOf);
  const wantedPosts = useSelected(wantedPostsOf);
  const wantedReplies = useSelected(wantedRepliesOf);
  const wanted = targetsOf({ wantedPosts, wantedReplies });
  if (!wanted) return null;
  const left = leftOf(wanted, progressOf(posts, memberId));
  const both = left.posts > 0 && left.replies > 0 ? "yes" : "no";
  return (
    <p className="pb-1 text-quiet text-sm">
      {left.posts + left.replies === 0 ? t("reached") : t("left", { ...left, both })}
    </p>
  );
}

const postsOf = ({ posts }: Snapshot) => posts;
const memberIdOf = ({ me }: Snapshot) => me.memberId;
const wantedPostsOf = ({ room }: Snapshot) => room.settings.wantedPosts;
const wantedRepliesOf = ({ room }: Snapshot) => room.settings.wantedReplies;
