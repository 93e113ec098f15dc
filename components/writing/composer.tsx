"use client";

import { nanoid } from "nanoid";
import { useTranslations } from "next-intl";
import { type SyntheticEvent, useActionState, useEffect, useRef, useState } from "react";
import { meOf, motionOf, phaseViewOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { standOf, writerOf } from "@/components/live/standing";
import { fieldsIn, fillForm } from "@/components/outbox/form-fields";
import { shapeFault } from "@/components/outbox/sent-post";
import { usePosting } from "@/components/outbox/use-posting";
import { useQuote } from "@/components/outbox/use-quote";
import { useRoomPlace } from "@/components/place/room-place";
import { SeatFields } from "@/components/sending/seat-fields";
import { seatRefusalOf } from "@/components/sending/seat-notice";
import { useScript } from "@/components/ui/use-script";
import type { Quote } from "@/lib/debate/anchors";
import { restatementRefusal } from "@/lib/debate/gates";
import type { ParagraphView } from "@/lib/debate/motion/motion-view";
import type { Refusal } from "@/lib/debate/outcome";
import { postRefusal } from "@/lib/debate/posts";
import { mayWriteNow } from "@/lib/debate/turn/now";
import type { PostView } from "@/lib/debate/views";
import { caseOf, type Kind, kinds } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { type FormState, idle } from "@/lib/members/form";
import { writePostAction } from "@/lib/posts/actions";
import { BlockedNote } from "./blocked-note";
import { BodyField } from "./body-field";
import { ComposerFoot } from "./composer-foot";
import { KindChoice } from "./kind-choice";
import { QuoteShown, TranslatedNote } from "./quote-picker";
import { RestatementField } from "./restatement-field";
import { SeenAs } from "./seen-as";
import { Sentences } from "./sentences";
import { useDraft } from "./use-draft";
import { useOpening } from "./use-opening";
import { useWritingKeys } from "./use-writing-keys";

type Props = Readonly<{
  paragraph: ParagraphView;
  /** The post that is answered; null for the essay itself. */
  parent: PostView | null;
  /** Makes a form that is sent again the same one; renewed in the browser. */
  formKey: string;
  onCancel?: () => void;
}>;

/**
 * Where a member writes. What is typed stays on the device until the server has it, whatever happens to the
 * page, the network or the phase. What is posted leaves the form at once, which is free for the next. The
 * words that are answered stand in the draft of this place, so that nothing typed here can go to another.
 */
export function Composer({ paragraph, parent, formKey, onCancel }: Props) {
  const t = useTranslations("post");
  const room = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const me = useSelected(meOf);
  const motion = useSelected(motionOf);
  const { place, go } = useRoomPlace();
  const { post, setAside } = usePosting();
  const form = useRef<HTMLFormElement>(null);
  const hasScript = useScript();
  const [key, setKey] = useState(() => (hasScript ? nanoid() : formKey));
  const [isOpen, setOpen] = useState(parent !== null);
  const [picked, setPicked] = useState<Kind | null>(null);
  const [first, action] = useActionState(writePostAction, idle);
  const [later, setLater] = useState<FormState | null>(null);
  const answer = later ?? first;
  const { message, errorOf, typed } = useFormWords(answer);

  /** The answer from before the script had loaded holds until here; the words it came with stay. */
  const setFault = (refusal: Refusal | null) => {
    const values = answer.status === "refused" ? answer.values : {};
    setLater(refusal ? { status: "refused", refusal, values, nonce: 0 } : idle);
  };
  const empty = () => {
    if (!form.current) return;
    fillForm(form.current, {});
    for (const folded of form.current.querySelectorAll("details")) folded.open = false;
    setFault(null);
    setKey(nanoid());
    setPicked(null);
  };

  const essay = caseOf(paragraph);
  const at = parent?.id ?? paragraph.id;
  const sayOpened = useOpening(at, parent, essay);
  const quote = useQuote(at);
  const draft = useDraft(at, paragraph.id, form, {
    onFilled({ fields, refusal }) {
      setKey((now) => fields.key?.[0] ?? now);
      setPicked((now) => kinds.find((kind) => kind === fields.kind?.[0]) ?? now);
      setFault(refusal ?? null);
      setOpen(true);
    },
    onOther: setAside,
    onGone: empty,
  });
  useEffect(() => setKey((now) => (now === formKey ? nanoid() : now)), [formKey]);

  const { target } = place;
  const isAsked = target?.isWriting && target.postId === (parent?.id ?? null);
  const choose = (next: Quote | null) => {
    draft.add({ quote: [next ? JSON.stringify(next) : ""] });
    form.current?.querySelector("textarea")?.focus();
  };

  const stand = standOf({ phase, room });
  const refusalOf = (kind: Kind) => postRefusal(stand, writerOf(me), kind, parent, essay)?.reason ?? null;
  const allowed = kinds.filter((kind) => refusalOf(kind) === null);
  const chosen = allowed.find((kind) => kind === (picked ?? typed("kind"))) ?? allowed[0] ?? null;
  const blocked = chosen ? null : refusalOf("QUESTION");
  const isReplyTime =
    !parent && !me.isWatched && mayWriteNow({ stand, writer: writerOf(me) }).inReply.length > 0;
  const owesRestatement =
    chosen !== null && restatementRefusal(phase.sayItBack, chosen, null, me.role) !== null;

  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = fieldsIn(event.currentTarget);
    const wrong = shapeFault(fields);
    if (wrong) setFault(wrong);
    if (wrong || blocked) return;
    draft.drop();
    void post(paragraph.id, fields);
    empty();
    if (!parent) return;
    document.getElementById(`post-${parent.id}`)?.focus({ preventScroll: true });
    go({ tool: null });
  };
  const keys = useWritingKeys(() => {
    if (!draft.words && !parent) setOpen(false);
    onCancel?.();
  });

  return (
    <div className={parent ? "py-3" : "border-b py-3"}>
      {blocked ? (
        <BlockedNote
          reason={isReplyTime ? "reply-only" : blocked}
          why={blocked === "muted" ? me.muteReason : null}
          isKept={draft.words !== null}
        />
      ) : null}
      <form
        ref={form}
        action={action}
        onSubmit={submit}
        onInput={draft.keep}
        onFocus={() => {
          setOpen(true);
          if (!blocked) sayOpened();
        }}
        {...keys}
        hidden={blocked !== null && draft.words === null && answer.status !== "refused"}
        data-writing
        data-open={isOpen || answer.status === "refused" || undefined}
        className="composer"
      >
        <SeatFields hasKey />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name={parent ? "parentId" : "paragraphId"} value={parent?.id ?? paragraph.id} />
        <input type="hidden" name="quote" value={quote ? JSON.stringify(quote) : ""} />
        <KindChoice refusalOf={refusalOf} chosen={chosen} error={errorOf("kind")} onChoose={setPicked} />
        <QuoteShown language={motion.language} quote={quote} onClear={() => choose(null)} />
        {isAsked && target?.isPicking && !quote ? (
          <TranslatedNote>
            <Sentences text={paragraph.text} language={motion.language} quote={null} onQuote={choose} />
          </TranslatedNote>
        ) : null}
        {phase.sayItBack ? (
          <RestatementField
            defaultValue={typed("restatement")}
            error={errorOf("restatement")}
            isRequired={hasScript && owesRestatement}
          />
        ) : null}
        <BodyField kind={chosen} defaultValue={typed("body")} error={errorOf("body")} />
        <SeenAs />
        <ComposerFoot
          {...{ paragraph, parent, quote, errorOf, typed, message, onCancel }}
          kind={chosen}
          words={draft.words}
          onUnlike={draft.setUnlike}
          onQuote={choose}
          lost={answer.status === "refused" ? seatRefusalOf(answer.refusal) : null}
          language={motion.language}
          isBlocked={blocked !== null}
          label={t(parent ? "reply" : "post")}
        />
      </form>
    </div>
  );
}
