import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { SideMark } from "@/components/ui/side-mark";
import type { Coverage, ParagraphCoverage } from "@/lib/debate/coverage";
import type { Text } from "@/lib/debate/turn/text-in";
import { sides } from "@/lib/debate/vocabulary";
import { CoverageBars } from "./coverage-bars";
import { ParagraphLink } from "./paragraph-link";

const lists = ["mostContested", "untouched", "unchallenged"] as const;

type Props = Readonly<{ coverage: Coverage; roomId: string; text: Text }>;

/** Where in the essay the debate was: how much each side wrote on each paragraph, and where nobody did. */
export function EssayCoverage({ coverage, roomId, text }: Props) {
  const t = useTranslations("results.coverage");
  const tSide = useTranslations("post.side");
  const { paragraphs, touched } = coverage;
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.paragraphId, paragraph]));
  return (
    <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[3fr_2fr] print:grid-cols-[3fr_2fr] print:gap-8">
      <CoverageBars paragraphs={paragraphs} roomId={roomId} text={text} />
      <div className="grid content-start gap-6">
        <ul className="grid gap-1">
          {sides.map((side) => (
            <li key={side} className="flex flex-wrap items-baseline gap-x-2">
              <SideMark side={side} word={tSide(side)} />
              <span>{t("touched", { count: touched[side], total: paragraphs.length, text })}</span>
            </li>
          ))}
        </ul>
        <dl className="grid gap-3">
          {lists.map((list) => (
            <div key={list}>
              <dt className="text-sm font-semibold text-quiet">{t(list)}</dt>
              <dd>
                <Places
                  roomId={roomId}
                  text={text}
                  paragraphs={coverage[list].flatMap((id) => byId.get(id) ?? [])}
                />
              </dd>
            </div>
          ))}
        </dl>
        <p className="max-w-prose text-sm text-quiet">{t("hint", { text })}</p>
      </div>
    </div>
  );
}

function Places({
  roomId,
  text,
  paragraphs,
}: Omit<Props, "coverage"> & Readonly<{ paragraphs: readonly ParagraphCoverage[] }>) {
  const t = useTranslations("results.coverage");
  if (paragraphs.length === 0) return t("none");
  return paragraphs.map(({ number }, at) => (
    <Fragment key={number}>
      {at > 0 ? ", " : null}
      <ParagraphLink roomId={roomId} number={number} text={text} />
    </Fragment>
  ));
}
