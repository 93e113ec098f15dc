"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Standing } from "@/components/live/use-standing";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import type { PostView } from "@/lib/debate/views";
import { type Fairness, fairnesses } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { markRestatementAction } from "@/lib/posts/actions";
import { mayMark } from "./may-do";

const marks = { FAIR: "✓", NOT_QUITE: "≈" } as const;

type Props = Readonly<{
  post: PostView;
  restatement: NonNullable<PostView["restatement"]>;
  answered: PostView | undefined;
  standing: Standing;
}>;

/** What was said back, and the marks for who may give one. */
export function Restated({ post, restatement, answered, standing }: Props) {
  const t = useTranslations("post.sayItBack");
  const { text, mark } = restatement;
  const isMarker = mayMark(post, answered, standing);
  return (
    <div className="said-back">
      <p lang={post.language} dir="auto" className="font-serif text-quiet">
        {t("youSay", { text })}
        {mark && !isMarker ? (
          <span className="ml-2 font-sans text-ink text-sm">
            <Mark mark={mark}>
              {t(post.parentId === null ? "markedByTeacher" : "markedBy", {
                mark: t(`mark.${mark}`),
              })}
            </Mark>
          </span>
        ) : null}
      </p>
      {isMarker ? <MarkForm postId={post.id} mark={mark} isEssay={post.parentId === null} /> : null}
    </div>
  );
}

type MarkProps = Readonly<{ postId: string; mark: Fairness | null; isEssay: boolean }>;

/** Asks the author of the point whether it was said back fairly. They may change their mind. */
function MarkForm({ postId, mark, isEssay }: MarkProps) {
  const t = useTranslations("post.sayItBack");
  const sending = useSending(markRestatementAction);
  const { message } = useFormWords(sending.state);
  const id = useId();
  return (
    <form {...sending.form} aria-labelledby={id} aria-busy={sending.isPending} className="mt-1">
      <SeatFields />
      <input type="hidden" name="postId" value={postId} />
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span id={id} className="text-quiet">
          {t(isEssay ? "askEssay" : "ask")}
        </span>
        {fairnesses.map((fairness) => (
          <button
            key={fairness}
            type="submit"
            name="mark"
            value={fairness}
            aria-pressed={mark === fairness}
            className="toggle min-h-8 px-2.5"
          >
            <Mark mark={fairness}>{t(`mark.${fairness}`)}</Mark>
          </button>
        ))}
      </div>
      <SendingError lost={sending.lost} message={message} />
    </form>
  );
}

const Mark = ({ mark, children }: Readonly<{ mark: Fairness; children: string }>) => (
  <>
    <span aria-hidden="true">{marks[mark]} </span>
    {children}
  </>
);
