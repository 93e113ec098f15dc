import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { SideMark } from "@/components/ui/side-mark";
import type { Snapshot } from "@/lib/debate/events";
import type { TurnView } from "@/lib/debate/speaking/see-turn";
import { roomAddress } from "@/lib/debate/watching";

type Props = Readonly<{ turn: TurnView; snapshot: Snapshot; children?: ReactNode }>;

/** Whose turn it is, and what it is about. */
export function WhoseTurn({ turn, snapshot, children }: Props) {
  const t = useTranslations("speaking");
  const tSide = useTranslations("app.side");
  const { motion, posts, me } = snapshot;
  const { side, name, memberId, paragraphId, postId, noteId, state, isMuted } = turn;
  const post = posts.find(({ id }) => id === (noteId ?? postId));
  const number = motion.paragraphs.find(({ id }) => id === (post?.paragraphId ?? paragraphId))?.number;
  const to = posts.find(({ id }) => id === postId)?.author?.name;
  const place = number === undefined ? "" : `?p=${number}${post ? `&post=${post.id}#post-${post.id}` : ""}`;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      {side ? <SideMark side={side} word={tSide(side)} isCompact /> : null}
      <b translate="no" className="min-w-0 font-semibold wrap-anywhere">
        {name}
      </b>
      {memberId === me.memberId ? <span className="text-quiet">{t("you")}</span> : null}
      {isMuted ? <span className="text-sm text-danger">{t("isMuted")}</span> : null}
      {state === "skipped" ? <span className="text-sm text-quiet">{t("skipped")}</span> : null}
      {number === undefined ? null : (
        <Link href={`/rooms/${roomAddress(snapshot)}${place}`} className="link text-sm">
          {noteId
            ? `${t("noteRead")} ¶${number}`
            : to
              ? t("toName", { name: to, number })
              : t("onNumber", { number })}
        </Link>
      )}
      {children}
    </div>
  );
}
