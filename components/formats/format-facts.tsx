import { useTranslations } from "next-intl";
import { usePhaseTitle } from "@/components/live/phase-title";
import { SideMark } from "@/components/ui/side-mark";
import { type Phase, type PhaseAllows, takesPosts } from "@/lib/debate/phases";
import { sides } from "@/lib/debate/vocabulary";

/**
 * What each phase of a format allows, to read: who may post what. Phases in which nobody posts on a paragraph
 * are left to the timeline.
 */
export function FormatFacts({ phases }: Readonly<{ phases: readonly Phase[] }>) {
  const t = useTranslations("formats");
  const titleOf = usePhaseTitle();
  const writing = phases.filter(takesPosts);
  return (
    <section aria-labelledby="who-posts">
      <h2 id="who-posts" className="border-b border-ink pb-2 text-xl">
        {t("whoPosts")}
      </h2>
      <ol>
        {writing.map((phase) => (
          <li key={phase.key} className="grid gap-x-6 gap-y-1 border-b py-3 sm:grid-cols-[12rem_1fr_1fr]">
            <span className="font-medium">{titleOf(phase)}</span>
            {sides.map((side) => (
              <PostKinds key={side} side={side} kinds={phase.allows.post[side]} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

type PostKindsProps = Readonly<{ side: (typeof sides)[number]; kinds: PhaseAllows["post"]["PROPOSITION"] }>;

function PostKinds({ side, kinds }: PostKindsProps) {
  const t = useTranslations("formats");
  const tSide = useTranslations("app.side");
  const tKind = useTranslations("post.kinds");
  return (
    <span>
      <SideMark side={side} word={tSide(side)} />{" "}
      {kinds.length > 0 ? (
        kinds.map((kind) => tKind(kind)).join(", ")
      ) : (
        <span className="text-quiet">{t("nothing")}</span>
      )}
    </span>
  );
}
