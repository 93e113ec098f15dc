import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { firstWords } from "@/components/ui/first-words";
import { SideMark } from "@/components/ui/side-mark";
import { plainOf } from "@/lib/debate/typeset/typeset";
import type { PostView } from "@/lib/debate/views";

const longest = 160;

/** A post that says something like a draft, in short, with what its reader may do with it. */
export function SimilarOffer({ post, children }: Readonly<{ post: PostView; children: ReactNode }>) {
  const t = useTranslations("post");
  return (
    <li data-side={post.side ?? undefined}>
      <p className="flex items-baseline gap-x-2 text-sm">
        {post.side ? <SideMark side={post.side} word={t(`side.${post.side}`)} isCompact /> : null}
        <b translate="no" className="min-w-0 truncate font-semibold">
          {post.author?.name ?? t("nobody")}
        </b>
        <span className="text-quiet">{t(`does.${post.kind}`)}</span>
      </p>
      <p lang={post.language} dir="auto" className="line-clamp-3">
        {firstWords(plainOf(post), longest)}
      </p>
      <div className="mt-1.5 flex flex-wrap gap-1">{children}</div>
    </li>
  );
}

type ActProps = Readonly<{ act: "answer" | "build" | "read" | "not"; post: PostView; onPress: () => void }>;

/** One of the things to do; its name says with which post. */
export function SimilarAct({ act, post, onPress }: ActProps) {
  const t = useTranslations("post");
  const name = post.author?.name ?? t("nobody");
  return (
    <Button
      isSmall
      look={act === "not" ? "quiet" : undefined}
      aria-label={t("similar.named", { act: t(`similar.${act}`), name, kind: t(`does.${post.kind}`) })}
      onClick={onPress}
    >
      {t(`similar.${act}`)}
    </Button>
  );
}
