import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { firstWords } from "@/components/ui/first-words";
import type { Snapshot } from "@/lib/debate/events";
import { unknown } from "@/lib/debate/masking/masked-count";
import type { ResultsView } from "@/lib/debate/results-view";
import { textIn } from "@/lib/debate/turn/text-in";
import { roomAddress } from "@/lib/debate/watching";
import { CreditCounts } from "./credit-counts";
import { creditedPosts } from "./credit-list";
import { type Credit, CreditedPost } from "./credited-post";
import { ParagraphLink } from "./paragraph-link";

/** So many posts are shown, those that moved the most first; the others on request, and on paper. */
const many = 6;
const columns = "gap-x-10 md:columns-2 print:columns-2";

type Props = Readonly<{ results: ResultsView; snapshot: Pick<Snapshot, "room" | "motion" | "posts" | "me"> }>;

/** What voters say moved them: the posts, then the paragraphs they stand on; or why nothing is shown. */
export function WhatMoved({ results, snapshot }: Props) {
  const t = useTranslations("results.credits");
  const tPost = useTranslations("post");
  const { credits } = results;
  const { motion, posts } = snapshot;
  const { text } = textIn(motion);
  if (credits === null) return <p className="max-w-prose">{t("tooFew")}</p>;

  const credited = creditedPosts(credits, posts);
  const paragraphs = new Map(motion.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const placeOf = (paragraphId: string) => paragraphs.get(paragraphId)?.number ?? null;
  const entryOf = (credit: Credit) => {
    const number = placeOf(credit.post.paragraphId);
    return (
      <li key={credit.post.id} className="break-inside-avoid border-t py-4 print:py-2">
        <CreditedPost
          {...credit}
          author={credit.post.author?.name ?? tPost("nobody")}
          place={
            number === null ? null : (
              <ParagraphLink roomId={roomAddress(snapshot)} number={number} text={text} />
            )
          }
          most={180}
        />
      </li>
    );
  };
  const hides = [...credits.posts, ...credits.paragraphs].some(({ moved, held }) =>
    [...Object.values(moved), ...Object.values(held)].includes(unknown),
  );
  if (credited.length === 0) return <p className="max-w-prose">{t("nobody")}</p>;
  return (
    <div className="grid gap-6">
      <p className="max-w-prose text-quiet">
        {t("hint")} {hides ? t("few") : null}
      </p>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[3fr_1fr] print:gap-6">
        <section aria-labelledby="credited-posts">
          <h3 id="credited-posts" className="mb-2 text-sm font-semibold text-quiet">
            {t("posts")}
          </h3>
          <ol className={columns}>{credited.slice(0, many).map(entryOf)}</ol>
          {credited.length > many ? (
            <Disclosure
              summary={tPost("showMore", { count: credited.length - many })}
              className="is-printed border-t py-3"
            >
              <ol start={many + 1} className={columns}>
                {credited.slice(many).map(entryOf)}
              </ol>
            </Disclosure>
          ) : null}
        </section>
        <section aria-labelledby="credited-paragraphs">
          <h3 id="credited-paragraphs" className="mb-2 text-sm font-semibold text-quiet">
            {t("paragraphs", { text })}
          </h3>
          <ol className="grid print:grid-cols-3 print:gap-x-6">
            {credits.paragraphs.map(({ paragraphId, moved, held }) => {
              const paragraph = paragraphs.get(paragraphId);
              if (!paragraph) return null;
              return (
                <li key={paragraphId} className="grid gap-1 border-t py-3">
                  <p className="flex gap-2">
                    <ParagraphLink roomId={roomAddress(snapshot)} number={paragraph.number} text={text} />
                    <span lang={motion.language} className="min-w-0 py-0.5 font-serif text-quiet">
                      {firstWords(paragraph.text, 60)}
                    </span>
                  </p>
                  <CreditCounts moved={moved} held={held} />
                </li>
              );
            })}
          </ol>
        </section>
      </div>
    </div>
  );
}
