import { useTranslations } from "next-intl";
import { KoreanFaces } from "@/components/ui/korean-faces";
import { SideMark } from "@/components/ui/side-mark";
import { cutForWall } from "@/lib/debate/clash/cut";
import { plainOf } from "@/lib/debate/typeset/typeset";
import type { PostView } from "@/lib/debate/views";
import type { Side } from "@/lib/debate/vocabulary";

/** As much of what a post says as the wall has room for: four lines. */
export const cutPost = (post: PostView) => cutForWall(plainOf(post), 190);

/** What a side says in a clash, and by whom. Korean is set as Korean, whatever the wall's own language is. */
export function Said({ post, side }: Readonly<{ post: PostView; side: Side }>) {
  const t = useTranslations("post");
  const { kept, fading } = cutPost(post);
  const isKorean = /\p{sc=Hangul}/u.test(kept);
  return (
    <article data-side={side} className="clash-said">
      <p className="clash-head">
        <SideMark side={side} word={t(`side.${side}`)} />
        <b translate="no" className="font-semibold wrap-anywhere">
          {post.author?.name ?? t("nobody")}
        </b>
        <span className="text-quiet">{t(`does.${post.kind}`)}</span>
      </p>
      {isKorean ? <KoreanFaces /> : null}
      <p dir="auto" lang={isKorean ? "ko" : post.language} className="clash-words">
        <span>{kept}</span>
        {fading ? <Fading words={fading} /> : null}
      </p>
    </article>
  );
}

/** That a text goes on, by its next words, which fade away. */
export const Fading = ({ words }: Readonly<{ words: string }>) => (
  <>
    {words.startsWith(" ") ? " " : null}
    <span aria-hidden="true" className="clash-fading">
      {words.trimStart()}
    </span>
    <span className="sr-only">…</span>
  </>
);
