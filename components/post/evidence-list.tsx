import { useTranslations } from "next-intl";
import { Folded } from "@/components/folding/folded";
import type { Evidence } from "@/lib/debate/vocabulary";

/** The sources of a post. Their pages open apart and learn nothing of where the reader comes from. */
export function EvidenceList({ evidence }: Readonly<{ evidence: readonly Evidence[] }>) {
  const t = useTranslations("post.evidence");
  if (evidence.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="mt-2 grid gap-1 text-sm">
      {evidence.map(({ url, title, words: cited }) => (
        <li key={`${url} ${cited}`} className="flex gap-1.5">
          <span aria-hidden="true" className="text-quiet">
            ↗
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className={title ? "link" : "link long-address"}
            >
              {title || url}
            </a>
            {title ? (
              <span className="text-quiet"> · {URL.canParse(url) ? new URL(url).hostname : ""}</span>
            ) : null}
            {cited ? <Folded as="q" text={cited} className="block text-quiet" /> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
