"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Folded } from "@/components/folding/folded";
import { keyOf } from "@/components/keys/kept-keys";
import type { Command } from "@/components/keys/single-keys";
import { useKeptKeys } from "@/components/keys/use-kept-keys";
import { Ago } from "@/components/live/minute";
import { useSnapshot } from "@/components/live/room-store";
import { SaidWords } from "@/components/said/said-words";
import { Link } from "@/components/ui/link";
import { SideMark } from "@/components/ui/side-mark";
import type { PostView } from "@/lib/debate/views";
import { ChooseBox } from "./choose-box";

type Props = Readonly<{
  post: PostView;
  commands: readonly Command[];
  note?: ReactNode;
  children: ReactNode;
}>;

/**
 * One post as the teacher judges it: who, where, what, and below it what can be done, by button or by key.
 */
export function ModeratedPost({ post, commands, note, children }: Props) {
  const t = useTranslations("moderation");
  const tSides = useTranslations("app.side");
  const kept = useKeptKeys();
  const { room, motion } = useSnapshot();
  const number = motion.paragraphs.find(({ id }) => id === post.paragraphId)?.number ?? 0;
  const name = post.author?.name ?? "";
  const side = post.side ? tSides(post.side) : t("noSide");
  const edge =
    post.side === "PROPOSITION"
      ? "border-l-proposition"
      : post.side === "OPPOSITION"
        ? "border-l-opposition"
        : "border-l-field";

  return (
    <article
      tabIndex={-1}
      aria-label={t("postBy", { name, side, number })}
      aria-keyshortcuts={kept.isOff ? undefined : commands.map((one) => keyOf(one, kept)).join(" ")}
      className={`grid gap-3 border-b border-l-4 py-4 pl-4 ${edge} focus-visible:bg-raised`}
    >
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <ChooseBox postId={post.id} name={name} />
        <b className="text-base font-semibold wrap-anywhere">{name}</b>
        {post.side ? <SideMark side={post.side} word={side} /> : null}
        <span>{t(`kind.${post.kind}`)}</span>
        {number === 0 ? null : (
          <Link
            href={`/rooms/${room.id}?p=${number}`}
            aria-label={t("toParagraph", { number })}
            className="link"
          >
            {t("paragraph", { number })}
          </Link>
        )}
        <span className="text-quiet">
          <Ago at={post.createdAt} />
        </span>
        {post.status === "PUBLISHED" || post.status === "PENDING" ? null : (
          <span className="border px-1.5">{t(`status.${post.status}`)}</span>
        )}
      </header>
      {post.quote ? (
        <Folded
          as="blockquote"
          text={post.quote.exact}
          lang={motion.language}
          className="border-l pl-3 font-serif text-quiet italic wrap-anywhere"
        />
      ) : null}
      <SaidWords
        post={post}
        language={motion.language}
        className="max-w-prose font-serif text-lg leading-snug"
      />
      {post.evidence.length > 0 ? (
        <ul className="grid gap-1 text-sm">
          {post.evidence.map((source) => (
            <li key={source.url} className="min-w-0 wrap-anywhere">
              <a
                href={source.url}
                rel="noreferrer nofollow noopener"
                target="_blank"
                className={source.title ? "link" : "link long-address"}
              >
                {source.title || source.url}
              </a>{" "}
              {source.words ? <span className="text-quiet">{source.words}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {note}
      <div className="flex flex-wrap items-start gap-3 [&_button]:min-h-11">{children}</div>
    </article>
  );
}
