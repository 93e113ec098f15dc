import { useTranslations } from "next-intl";
import { firstWords } from "@/components/ui/first-words";
import { Link } from "@/components/ui/link";
import { SideMark } from "@/components/ui/side-mark";
import type { FlowState } from "@/lib/debate/flow";
import { languageIn } from "@/lib/debate/text/script";
import { plainOf } from "@/lib/debate/typeset/typeset";
import type { PostView } from "@/lib/debate/views";
import { StateMark } from "./state-mark";

const longest = 120;

type Props = Readonly<{
  post: PostView;
  /** The essay's. */
  language: string;
  /** The paragraph's number. */
  number: number;
  state: FlowState;
  roomId: string;
  isMine: boolean;
}>;

/**
 * A post in its cell: who said what in how few words, and what became of it. It leads to the post in the
 * room.
 */
export function FlowPost({ post, language, number, state, roomId, isMine }: Props) {
  const t = useTranslations("post");
  const { side, author, kind, id } = post;
  return (
    <Link href={`/rooms/${roomId}?p=${number}&post=${id}#post-${id}`} className="flow-post">
      <span className="flow-head">
        {side ? <SideMark side={side} word={t(`side.${side}`)} isCompact /> : null}
        <b className="font-semibold">{author?.name ?? t("nobody")}</b>
        {isMine ? <span className="text-quiet">{t("you")}</span> : null}
        <span
          className={side === "PROPOSITION" ? "text-proposition" : side ? "text-opposition" : "text-quiet"}
        >
          {t(`does.${kind}`)}
        </span>
        {post.isSpoken ? <span className="text-quiet">{t("spoken")}</span> : null}
      </span>
      <span lang={languageIn(language, post)} dir="auto" className="flow-words">
        {firstWords(plainOf(post), longest)}
      </span>
      <StateMark state={state} />
    </Link>
  );
}
