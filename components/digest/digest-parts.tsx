import { useTranslations } from "next-intl";
import { SideMark } from "@/components/ui/side-mark";
import type { Digest } from "@/lib/debate/digest/digest";

type Props = Readonly<{
  digest: Digest;
  /** Of the essay. */
  language: string;
  onShow: (paragraphId: string, postId: string | null) => void;
}>;

/** Where the sides met most: the words of the essay, what rebuts them and the best answer to that. */
export function DigestClashes({ digest: { clashes }, language, onShow }: Props) {
  const t = useTranslations("digest");
  return (
    <section aria-labelledby="digest-clashes" className="mt-5">
      <h3 id="digest-clashes" className="font-semibold">
        {t("clashes")}
      </h3>
      {clashes.length === 0 ? <p className="mt-1 text-quiet">{t("noClashes")}</p> : null}
      <ol className="grid">
        {clashes.map(({ paragraphId, number, words, rebuttal, answer }) => (
          <li key={rebuttal.postId} className="border-b py-2.5 last:border-b-0">
            <button
              type="button"
              onClick={() => onShow(paragraphId, rebuttal.postId)}
              className="link text-left font-serif"
            >
              <b className="font-semibold">¶{number}</b> <span lang={language}>“{words}”</span>
            </button>
            <SaidLine said={rebuttal} />
            <SaidLine said={answer} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How much the reader's side has not answered, and the first of it. */
export function Unanswered({ digest: { unanswered }, language, onShow }: Props) {
  const t = useTranslations("digest");
  if (!unanswered) return null;
  const { count, first } = unanswered;
  return (
    <section aria-labelledby="digest-unanswered" className="mt-4">
      <h3 id="digest-unanswered" className="font-semibold">
        {t("unanswered", { count })}
      </h3>
      <ul className="grid">
        {first.map(({ paragraphId, number, said, words }) => (
          <li key={said?.postId ?? paragraphId} className="border-b py-1.5 last:border-b-0">
            <button
              type="button"
              onClick={() => onShow(paragraphId, said?.postId ?? null)}
              className="link text-left"
            >
              <b className="font-semibold">¶{number}</b>{" "}
              {said ? <Words said={said} /> : <span lang={language}>“{words}”</span>}
            </button>
          </li>
        ))}
      </ul>
      {count > first.length ? (
        <p className="text-quiet text-sm">{t("more", { count: count - first.length })}</p>
      ) : null}
    </section>
  );
}

type Said = Digest["clashes"][number]["rebuttal"];

function SaidLine({ said }: Readonly<{ said: Said }>) {
  return (
    <p className="mt-1 text-sm">
      <Words said={said} />
    </p>
  );
}

function Words({ said: { side, name, words } }: Readonly<{ said: Said }>) {
  const t = useTranslations("post");
  return (
    <>
      {side ? <SideMark side={side} word={t(`side.${side}`)} isCompact /> : null}{" "}
      <b translate={name ? "no" : undefined} className="font-semibold wrap-anywhere">
        {name ?? t("nobody")}
      </b>{" "}
      <span dir="auto">{words}</span>
    </>
  );
}
