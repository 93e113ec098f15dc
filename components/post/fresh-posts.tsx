"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { SentWords } from "@/components/outbox/sent-post";
import type { PostView } from "@/lib/debate/views";

type Props = Readonly<{
  fresh: readonly PostView[];
  sent: ReadonlyMap<string, SentWords>;
  onShow: () => void;
}>;

/**
 * What has come and is not in sight: posts of others that wait to be asked for, and for a while one's own
 * where it stands below. Nothing moves for it.
 */
export function FreshPosts({ fresh, sent, onShow }: Props) {
  const t = useTranslations("post");
  const bar = useRef<HTMLDivElement>(null);
  const known = useRef<ReadonlySet<string>>(new Set());
  const [isOwnBelow, setOwnBelow] = useState(false);

  useEffect(() => {
    const newest = [...sent].findLast(
      ([key, one]) => one.sent.fault === null && !known.current.has(key),
    )?.[0];
    known.current = new Set(sent.keys());
    const post = newest && document.getElementById(`post-${newest}`);
    const sheet = bar.current?.closest(".arguments-body");
    if (post && sheet)
      setOwnBelow(
        post.getBoundingClientRect().top >
          Math.min(sheet.getBoundingClientRect().bottom, window.innerHeight) - 48,
      );
  }, [sent]);

  useEffect(() => {
    if (!isOwnBelow) return;
    const timer = setTimeout(() => setOwnBelow(false), 10_000);
    return () => clearTimeout(timer);
  }, [isOwnBelow]);

  const showFresh = () => {
    const first = fresh[0]?.id;
    onShow();
    requestAnimationFrame(() => goTo(document.getElementById(`post-${first}`)));
  };
  const showOwn = () => {
    setOwnBelow(false);
    goTo([...document.querySelectorAll<HTMLElement>(".threads-list > li:last-child > .post")].at(-1) ?? null);
  };
  return (
    <div ref={bar} className="fresh-posts empty:invisible">
      {fresh.length > 0 ? (
        <button type="button" onClick={showFresh}>
          {t("fresh", { count: fresh.length })}
        </button>
      ) : isOwnBelow ? (
        <button type="button" onClick={showOwn}>
          {t("showOwn")} <span aria-hidden="true">↓</span>
        </button>
      ) : null}
    </div>
  );
}

function goTo(post: HTMLElement | null): void {
  post?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  post?.focus({ preventScroll: true });
}
