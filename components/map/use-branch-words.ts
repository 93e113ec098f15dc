import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { meOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import type { Branch } from "@/components/map/tree/argument-tree";
import { isTakenBackBy } from "@/components/post/taken-back";
import { firstWords } from "@/components/ui/first-words";
import { languageIn } from "@/lib/debate/text/script";
import { plainOf } from "@/lib/debate/typeset/typeset";
import type { PostView } from "@/lib/debate/views";

const most = 100;

/** What is said of a branch, in the map and in the list alike. */
export type BranchWords = Readonly<{
  /** "Paragraph 3", or "Ben rebuts"; null for a post that is no longer shown. */
  headOf: (branch: Branch) => string | null;
  /** Its first words, or why there are none. */
  textOf: (branch: Branch) => string;
  /** "Ben rebuts Ada". */
  answerOf: (branch: Branch, answered: Branch) => string;
}>;

/** The words of branches in the reader's language. */
export function useBranchWords(): BranchWords {
  const t = useTranslations("map");
  const tPost = useTranslations("post");
  const { memberId } = useSelected(meOf);
  return useMemo(() => {
    const nameOf = (branch: Branch) =>
      branch.post
        ? (branch.post.author?.name ?? tPost("nobody"))
        : t("paragraph", { number: branch.paragraph.number });
    const goneOf = (gone: PostView) =>
      tPost(
        isTakenBackBy(memberId, gone)
          ? "status.takenBack"
          : gone.status === "WITHDRAWN"
            ? "withdrawn"
            : "hidden",
      );
    return {
      headOf: (branch) =>
        branch.post === null
          ? nameOf(branch)
          : isGone(branch)
            ? null
            : tPost("labelled", { name: nameOf(branch), kind: tPost(`does.${branch.post.kind}`) }),
      textOf: (branch) =>
        branch.post && isGone(branch)
          ? goneOf(branch.post)
          : firstWords(branch.post ? plainOf(branch.post) : branch.paragraph.text, most),
      answerOf: (branch, answered) =>
        branch.post
          ? t("answers", {
              name: nameOf(branch),
              kind: tPost(`does.${branch.post.kind}`),
              to: nameOf(answered),
            })
          : "",
    };
  }, [t, tPost, memberId]);
}

/** Whether a post has only its place left, because answers hang from it. */
export const isGone = ({ post }: Branch): boolean => post !== null && post.status !== "PUBLISHED";

/** What a branch's words are in; what is said of an empty place is in the reader's language. */
export const languageOf = (branch: Branch, essay: string): string | undefined =>
  isGone(branch) ? undefined : branch.post ? languageIn(essay, branch.post) : essay;
