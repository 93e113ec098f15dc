import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SaidWords } from "@/components/said/said-words";
import { SideMark } from "@/components/ui/side-mark";
import type { Snapshot } from "@/lib/debate/events";
import { type WrittenPost, workOf } from "@/lib/debate/grading/work";
import type { PostView } from "@/lib/debate/views";

type WorkProps = Readonly<{
  snapshot: Pick<Snapshot, "motion" | "posts" | "ratings">;
  memberId: string;
  /** What stands where they wrote nothing. */
  nothing: string;
  /** What stands below each post of theirs. */
  below?: (post: PostView) => ReactNode;
  /** Whose it is, where the work of several stands on one page. */
  whose?: string;
}>;

/** All that a member wrote, paragraph by paragraph, each with what it answers and what answered it. */
export function OwnWork({ snapshot, memberId, nothing, below, whose }: WorkProps) {
  const { motion } = snapshot;
  const own = workOf(snapshot, memberId);
  const written = motion.paragraphs.filter(({ id }) => own.some(({ post }) => post.paragraphId === id));
  if (own.length === 0) return <p>{nothing}</p>;
  return written.map(({ id, number, text }) => (
    <section
      key={id}
      aria-label={[whose, `¶${number}`].filter(Boolean).join(", ")}
      className="mb-10 max-w-prose"
    >
      <p lang={motion.language} className="mb-4 border-b pb-3 font-serif text-quiet">
        <b>¶{number}</b> {text}
      </p>
      <ul className="grid gap-6">
        {own
          .filter(({ post }) => post.paragraphId === id)
          .map((one) => (
            <OwnPost key={one.post.id} written={one} language={motion.language}>
              {below?.(one.post)}
            </OwnPost>
          ))}
      </ul>
    </section>
  ));
}

type Props = Readonly<{ written: WrittenPost; language: string; children: ReactNode }>;

function OwnPost({ written: { post, answers, answeredBy, rating }, language, children }: Props) {
  const t = useTranslations("takeHome.work");
  return (
    <li className="grid break-inside-avoid gap-2">
      {answers ? <Others title={t("answers")} posts={[answers]} language={language} /> : null}
      <Words post={post} language={language} />
      {post.status === "PUBLISHED" ? null : (
        <p className="w-fit border px-1.5 text-sm">{t(`status.${post.status}`)}</p>
      )}
      {post.evidence.map(({ url, title }) => (
        <p key={url} className="text-sm text-quiet wrap-anywhere">
          {title} {url}
        </p>
      ))}
      {rating && rating.mean !== null ? (
        <p className="text-sm text-quiet">
          {t("rating", { mean: rating.mean.toFixed(1), count: rating.count })}
        </p>
      ) : null}
      {answeredBy.length > 0 ? <Others title={t("answered")} posts={answeredBy} language={language} /> : null}
      {children}
    </li>
  );
}

type OthersProps = Readonly<{ title: string; posts: readonly PostView[]; language: string }>;

const Others = ({ title, posts, language }: OthersProps) => (
  <div className="border-l pl-4 text-sm">
    <p className="text-quiet">{title}</p>
    {posts.map((post) => (
      <Words key={post.id} post={post} language={language} />
    ))}
  </div>
);

/** Who says what; of a place that is empty, that somebody did. */
function Words({ post, language }: Readonly<{ post: PostView; language: string }>) {
  const { side, author, kind, quote } = post;
  const t = useTranslations("post");
  return (
    <div>
      <p>
        {side ? <SideMark side={side} word={t(`side.${side}`)} /> : null} <b>{author?.name ?? t("nobody")}</b>{" "}
        {t(`does.${kind}`)} {quote ? <q lang={language}>{quote.exact}</q> : null}
      </p>
      <SaidWords post={post} language={language} isOpen />
    </div>
  );
}
