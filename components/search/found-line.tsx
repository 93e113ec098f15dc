import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { SideMark } from "@/components/ui/side-mark";
import type { MotionView } from "@/lib/debate/motion/motion-view";
import type { Piece } from "@/lib/debate/search/excerpt";
import { textIn } from "@/lib/debate/turn/text-in";
import type { PostView } from "@/lib/debate/views";
import { Excerpt } from "./excerpt";

type Props = Readonly<{
  /** The room's address. */
  address: string;
  /** The paragraph's number; null where a post stands on none any more. */
  number: number | null;
  post: PostView | null;
  excerpt: readonly Piece[];
  /** What is debated, where it is part of what was found. */
  motion?: MotionView;
}>;

/** What was found, said by whom and where, with its words; it leads to its place in the room. */
export function FoundLine({ address, number, post, excerpt, motion }: Props) {
  const t = useTranslations("search");
  const tPost = useTranslations("post");
  const isPublished = post === null || post.status === "PUBLISHED";
  return (
    <li className="border-b py-4">
      <Link href={hrefOf(address, number, post)} className="found-line">
        <span className="found-head">
          {number === null ? null : <b>¶{number}</b>}
          {post?.side ? <SideMark side={post.side} word={tPost(`side.${post.side}`)} isCompact /> : null}
          {post ? (
            <>
              <span
                translate={post.author ? "no" : undefined}
                className="min-w-0 font-semibold wrap-anywhere"
              >
                {post.author?.name ?? tPost("nobody")}
              </span>
              <span className="text-quiet">{tPost(`does.${post.kind}`)}</span>
            </>
          ) : (
            <span className="text-quiet">{t("essay", motion && textIn(motion))}</span>
          )}
          {isPublished ? null : <span className="font-semibold">{t(`statusOf.${post.status}`)}</span>}
        </span>
        <span lang={post ? undefined : motion?.language} className="found-words">
          <Excerpt pieces={excerpt} />
        </span>
      </Link>
    </li>
  );
}

/** Where it is read: at its paragraph, a post open there. */
function hrefOf(address: string, number: number | null, post: PostView | null): Route {
  const place = new URLSearchParams({
    ...(number !== null && { p: `${number}` }),
    ...(post && { post: post.id }),
  });
  return `/rooms/${address}?${place}${post ? `#post-${post.id}` : `#paragraph-${number}`}` as Route;
}
