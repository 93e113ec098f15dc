"use client";

import { nanoid } from "nanoid";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { meOf, motionOf, phaseViewOf, roomOf } from "@/components/room/room-parts";
import { useRoomPlace } from "@/components/room/room-place";
import { useSelected } from "@/components/room/room-store";
import { SendingFault } from "@/components/room/sending-fault";
import { standOf, writerOf } from "@/components/room/standing";
import { useSending } from "@/components/room/use-sending";
import { SubmitButton } from "@/components/ui/submit-button";
import { restatementFault } from "@/lib/debate/gates";
import { postFault } from "@/lib/debate/posts";
import type { ParagraphView, PostView } from "@/lib/debate/views";
import { type Kind, kinds } from "@/lib/debate/vocabulary";
import { useFormWords } from "@/lib/i18n/form-words";
import { writePostAction } from "@/lib/posts/actions";
import { BlockedNote } from "./blocked-note";
import { BodyField } from "./body-field";
import { EvidenceFields } from "./evidence-fields";
import { draftPlace, dropDraft, fillForm, findDraft, hasTyped, keepDraft } from "./kept-draft";
import { KindChoice } from "./kind-choice";
import { QuotePicker, QuoteShown } from "./quote-picker";
import { RestatementField } from "./restatement-field";
import { SeenAs } from "./seen-as";
import { useScript } from "./use-script";

type Props = Readonly<{
  paragraph: ParagraphView;
  /** The post that is answered; null for the essay itself. */
  parent: PostView | null;
  /** Makes a form that is sent again the same one; renewed in the browser. */
  formKey: string;
  onCancel?: () => void;
}>;

/** Where a member writes. What is typed stays on the device until the server has it, whatever happens to the page, the network or the phase. */
export function Composer({ paragraph, parent, formKey, onCancel }: Props) {
  const words = useTranslations("post");
  const room = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const me = useSelected(meOf);
  const motion = useSelected(motionOf);
  const { place, go } = useRoomPlace();
  const form = useRef<HTMLFormElement>(null);
  const [key, setKey] = useState(formKey);
  const [hasWords, setHasWords] = useState(false);
  const [picked, setPicked] = useState<Kind | null>(null);
  const hasScript = useScript();
  const kept = draftPlace(room.id, me.memberId, parent?.id ?? paragraph.id);

  const sending = useSending(writePostAction, () => {
    dropDraft(kept);
    setKey(nanoid());
    form.current?.reset();
    setPicked(null);
    setHasWords(false);
    go({ quote: null, ...(parent ? { tool: null } : {}) });
  });
  const { message, errorOf, typed } = useFormWords(sending.state);

  const restore = useEffectEvent(() => {
    const draft = findDraft(kept);
    setKey(draft?.key?.[0] ?? nanoid());
    if (!form.current) return;
    if (draft && !hasTyped(form.current)) fillForm(form.current, draft);
    const quote = draft?.quote?.[0];
    if (quote && !place.quote) go({ quote: JSON.parse(quote) });
    setPicked(kindIn(form.current));
    setHasWords(hasTyped(form.current));
  });
  useEffect(() => restore(), []);

  const stand = standOf({ phase, room });
  const faultOf = (kind: Kind) => postFault(stand, writerOf(me), kind, parent)?.reason ?? null;
  const allowed = kinds.filter((kind) => faultOf(kind) === null);
  const chosen = allowed.find((kind) => kind === (picked ?? typed("kind"))) ?? allowed[0] ?? null;
  const blocked = chosen ? null : faultOf("QUESTION");
  const isShown = blocked === null || hasWords || sending.state.status === "refused";
  const owesRestatement = chosen !== null && restatementFault(phase.sayItBack, chosen, null, me.role) !== null;

  const keep = () => {
    if (!form.current) return;
    const isBegun = hasTyped(form.current);
    if (isBegun) keepDraft(kept, form.current);
    else dropDraft(kept);
    setHasWords(isBegun);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: words chosen after the typing belong to the draft too
  useEffect(() => {
    if (hasWords && form.current) keepDraft(kept, form.current);
  }, [place.quote, key]);

  return (
    <div className={parent ? "py-3" : "border-b py-4"}>
      {blocked ? <BlockedNote reason={blocked} isKept={hasWords} /> : null}
      <form ref={form} {...sending.form} onInput={keep} hidden={!isShown} className="composer">
        <input type="hidden" name="roomId" value={room.id} />
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name={parent ? "parentId" : "paragraphId"} value={parent?.id ?? paragraph.id} />
        <input type="hidden" name="quote" value={place.quote ? JSON.stringify(place.quote) : ""} />
        <SeenAs />
        <KindChoice faultOf={faultOf} chosen={chosen} error={errorOf("kind")} onChoose={setPicked} />
        <QuoteShown language={motion.language} quote={place.quote} onClear={() => go({ quote: null })} />
        {phase.sayItBack ? (
          <RestatementField defaultValue={typed("restatement")} error={errorOf("restatement")} isRequired={hasScript && owesRestatement} />
        ) : null}
        <BodyField defaultValue={typed("body")} error={errorOf("body")} nonce={sending.state.status === "idle" ? 0 : sending.state.nonce} />
        <div className="composer-more">
          <QuotePicker text={paragraph.text} language={motion.language} quote={place.quote} onQuote={(quote) => go({ quote })} />
          <EvidenceFields errorOf={errorOf} typed={typed} />
        </div>
        <SendingFault lost={sending.lost} message={message} />
        <div className="flex items-center gap-4">
          <SubmitButton isDisabled={blocked !== null}>{words(parent ? "reply" : "post")}</SubmitButton>
          {onCancel ? (
            <button type="button" onClick={onCancel} className="with-script py-2 text-sm underline underline-offset-4">
              {words("cancel")}
            </button>
          ) : null}
          <p role="status" className="text-sm font-medium">
            {sending.isPending ? words("sending") : sending.state.status === "done" ? words("sent") : ""}
          </p>
        </div>
      </form>
    </div>
  );
}

/** The kind that is chosen in the form as it stands on the page. */
const kindIn = (form: HTMLFormElement): Kind | null => kinds.find((kind) => kind === new FormData(form).get("kind")) ?? null;
