import { useTranslations } from "next-intl";
import { ShowForm } from "@/components/sending/show-form";
import { seesAsTeacher } from "@/lib/debate/audience";
import type { Snapshot } from "@/lib/debate/events";
import type { SentenceView } from "@/lib/debate/ground/see-sentence";
import { roomAddress } from "@/lib/debate/watching";
import { reviewSentenceAction } from "@/lib/ground/actions";
import { Sentence } from "./sentence";
import { VoiceForm } from "./voice-form";

type Props = Readonly<{ sentences: readonly SentenceView[]; snapshot: Snapshot; mayVoice: boolean }>;

/** All sentences that the reader sees: those that both sides agree on first, once the phase is over. */
export function GroundList({ sentences, snapshot, mayVoice }: Props) {
  const t = useTranslations("ground");
  const { motion, me } = snapshot;
  const isTeacher = seesAsTeacher(me);
  const parts = [
    { title: t("standing"), list: sentences.filter(({ stands }) => stands) },
    { title: t("sentences"), list: sentences.filter(({ stands }) => stands === undefined) },
    { title: t("open"), list: sentences.filter(({ stands }) => stands === false) },
  ].filter(({ list }) => list.length > 0);
  return parts.map(({ title, list }) => (
    <section key={title} aria-label={title} className="mb-10 max-w-prose">
      <h2 className="border-b border-ink pb-2 text-xl">{title}</h2>
      <ul>
        {list.map((sentence) => (
          <Sentence
            key={`${sentence.id} ${sentence.status}`}
            sentence={sentence}
            motion={motion}
            address={roomAddress(snapshot)}
          >
            {isTeacher ? (
              <ShowForm
                action={reviewSentenceAction}
                name="sentenceId"
                id={sentence.id}
                isShown={sentence.status === undefined}
              />
            ) : mayVoice && sentence.stands === undefined && !sentence.status ? (
              <VoiceForm sentence={sentence} />
            ) : null}
          </Sentence>
        ))}
      </ul>
    </section>
  ));
}
