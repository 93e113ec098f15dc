import { useTranslations } from "next-intl";
import { SaidWords } from "@/components/said/said-words";
import { SideMark } from "@/components/ui/side-mark";
import type { Snapshot } from "@/lib/debate/events";
import type { PostView } from "@/lib/debate/views";

/** All that a member wrote, paragraph by paragraph, each with what it answers and what answered it. */
export function OwnWork({ snapshot: { me, motion, posts } }: Readonly<{ snapshot: Snapshot }>) {
  const t = useTranslations("takeHome.work");
  const own = posts.filter(({ author }) => author?.memberId === me.memberId);
  const written = motion.paragraphs.filter(({ id }) => own.some((post) => post.paragraphId === id));
  if (written.length === 0) return <p>{t("nothing")}</p>;
  return written.map(({ id, number, text }) => (
    <section key={id} aria-label={`¶${number}`} className="mb-10 max-w-prose">
      <p lang={motion.language} className="mb-4 border-b pb-3 font-serif text-quiet">
        <b>¶{number}</b> {text}
      </p>
      <ul className="grid gap-6">
        {own
          .filter((post) => post.paragraphId === id)
          .map((post) => (
            <OwnPost key={post.id} post={post} posts={posts} language={motion.language} />
          ))}
      </ul>
    </section>
  ));
}

type Props = Readonly<{ post: PostView; posts: readonly PostView[]; language: string }>;

function OwnPost({ post, posts, language }: Props) {
  const t = useTranslations("takeHome.work");
  const answered = posts.filter(({ id }) => id === post.parentId);
  const answers = posts.filter(({ parentId, body }) => parentId === post.id && body !== null);
  return (
    <li className="grid break-inside-avoid gap-2">
      {answered.length > 0 ? <Others title={t("answers")} posts={answered} language={language} /> : null}
      <Words post={post} language={language} />
      {post.evidence.map(({ url, title }) => (
        <p key={url} className="text-sm text-quiet wrap-anywhere">
          {title} {url}
        </p>
      ))}
      {answers.length > 0 ? <Others title={t("answered")} posts={answers} language={language} /> : null}
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
