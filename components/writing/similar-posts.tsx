"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState } from "react";
import { meOf, motionOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { useStanding } from "@/components/live/use-standing";
import { useCarrying } from "@/components/outbox/use-carrying";
import type { Words } from "@/components/outbox/words";
import { useRoomPlace } from "@/components/place/room-place";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import type { PostView } from "@/lib/debate/views";
import { type Kind, kinds } from "@/lib/debate/vocabulary";
import { sentencesIn } from "@/lib/debate/writing/similar";
import { moves } from "@/lib/debate/writing/stems";
import { takingsOf } from "@/lib/debate/writing/taking";
import { useShippedStems } from "@/lib/i18n/shipped-stems";
import { SimilarAct, SimilarOffer } from "./similar-offer";
import { useSimilar } from "./use-similar";

type Props = Readonly<{
  paragraph: ParagraphView;
  parent: PostView | null;
  /** What the draft is meant to do. */
  kind: Kind | null;
  words: Words;
  /** For this draft, the post is not the same. */
  onUnlike: (postId: string) => void;
}>;

/**
 * One line that says that others said something like the draft, and opens to let its author answer that, or
 * build on it, with the words typed so far. It stands beside the button that sends, where nothing moves for
 * it, and is read out once.
 */
export function SimilarPosts({ paragraph, parent, kind, words, onUnlike }: Props) {
  const t = useTranslations("post.similar");
  const me = useSelected(meOf);
  const own = useSelected(roomOf).settings.stems;
  const { paragraphs } = useSelected(motionOf);
  const standing = useStanding();
  const { go } = useRoomPlace();
  const carry = useCarrying();
  const shippedOf = useShippedStems();
  const [isOpen, setOpen] = useState(false);
  const [wasSaid, setSaid] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const commonTexts = () => [
    ...paragraphs.flatMap((one) => sentencesIn(one.text)),
    ...kinds.flatMap((one) => own?.[one] ?? shippedOf(one, moves)),
  ];
  const parentId = parent?.id ?? null;
  const offers = useSimilar({
    words,
    paragraphId: paragraph.id,
    parentId,
    readerId: me.memberId,
    commonTexts,
    isHeld: isOpen,
  });
  if (offers.length > 0 && !wasSaid) setSaid(true);
  if (offers.length === 0 && isOpen) setOpen(false);

  useLayoutEffect(() => {
    if (isOpen) part.current?.parentElement?.lastElementChild?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);

  const takings = new Map(
    offers.map((post) => [post, takingsOf(standing.stand, standing.writer, post, kind)]),
  );
  const mayTake = [...takings.values()].some((one) => one.length > 0);
  const putAside = (postId: string) => {
    onUnlike(postId);
    part.current?.closest("form")?.querySelector("textarea")?.focus();
  };
  return (
    <div ref={part} data-open={isOpen || undefined} className="similar">
      <p role="status" className="sr-only">
        {wasSaid ? t("found") : ""}
      </p>
      {offers.length > 0 ? (
        <button
          type="button"
          aria-expanded={isOpen}
          className="similar-line"
          onClick={() => setOpen(!isOpen)}
        >
          {t("found")}
        </button>
      ) : null}
      {isOpen ? (
        <>
          <p className="text-quiet text-sm">{t(mayTake ? "mayTake" : "mayRead")}</p>
          <ul className="similar-list">
            {offers.map((post) => (
              <SimilarOffer key={post.id} post={post}>
                {takings.get(post)?.map(({ act, kind }) => (
                  <SimilarAct
                    key={act}
                    act={act}
                    post={post}
                    onPress={() => carry(parentId ?? paragraph.id, words, post, kind)}
                  />
                ))}
                {takings.get(post)?.length ? null : (
                  <SimilarAct
                    act="read"
                    post={post}
                    onPress={() => go({ isSheetOpen: true, target: { postId: post.id, isWriting: false } })}
                  />
                )}
                <SimilarAct act="not" post={post} onPress={() => putAside(post.id)} />
              </SimilarOffer>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
