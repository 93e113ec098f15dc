import { useTranslations } from "next-intl";
import { firstWords } from "@/components/ui/first-words";
import { SideMark } from "@/components/ui/side-mark";
import { plainOf } from "@/lib/debate/typeset/typeset";
import type { PostView } from "@/lib/debate/views";

const mostShown = 70;

type Props = Readonly<{
  post: PostView;
  /** Its paragraph's. */
  number: number;
  isPicked: boolean;
  isDisabled: boolean;
  isHidden: boolean;
  onPick: (postId: string, isPicked: boolean) => void;
}>;

/** One post that can be credited: whose it is, where it stands and how it begins. */
export function CreditChoice({ post, number, isPicked, isDisabled, isHidden, onPick }: Props) {
  const t = useTranslations("post");
  return (
    <li hidden={isHidden}>
      <label
        className={`flex items-baseline gap-2.5 py-1.5 text-sm ${isDisabled ? "cursor-not-allowed text-quiet" : "cursor-pointer"}`}
      >
        <input
          type="checkbox"
          name="credits[]"
          value={post.id}
          checked={isPicked}
          disabled={isDisabled}
          onChange={(event) => onPick(post.id, event.currentTarget.checked)}
          className="size-4 shrink-0 translate-y-0.5 accent-ink"
        />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {post.side ? (
            <SideMark side={post.side} word={t(`side.${post.side}`)} isCompact className="mr-1.5" />
          ) : null}
          <b className="font-semibold">{post.author?.name ?? t("nobody")}</b>{" "}
          <span className="text-quiet tabular-nums">¶{number}</span>{" "}
          <span lang={post.language} dir="auto" className="font-serif">
            {firstWords(plainOf(post), mostShown)}
          </span>
        </span>
      </label>
    </li>
  );
}
