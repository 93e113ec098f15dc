"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useSnapshot } from "@/components/live/room-store";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/fields/text-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useScript } from "@/components/ui/use-script";
import { type ActOnMany, actsOnMany, isFor } from "@/lib/debate/desk/many";
import { longest } from "@/lib/debate/text/limits";
import { useFormWords } from "@/lib/i18n/form-words";
import { moderateManyAction, undoManyAction } from "@/lib/moderation/actions";
import type { DoneToMany } from "@/lib/moderation/many";
import type { Undone } from "@/lib/moderation/undo";
import { chosenForm, useChosen } from "./chosen";
import { type AskedWhy, ChosenReasons } from "./chosen-reasons";
import { UndoMany } from "./undo-many";
import "./chosen.css";

const asksWhy = (act: ActOnMany): act is AskedWhy => act === "hide" || act === "reject";

/**
 * What can be done to all the posts that are chosen, for one reason, and what was done last, to be undone.
 * Without script it stands there always, and does what is pressed to the boxes that are ticked.
 */
export function ChosenBar() {
  const t = useTranslations("moderation.many");
  const hasScript = useScript();
  const { posts } = useSnapshot();
  const { ids, clear } = useChosen();
  const [asking, setAsking] = useState<AskedWhy | null>(null);
  const [done, setDone] = useState<(DoneToMany & { meant: number }) | null>(null);
  const [isClosed, setClosed] = useState(false);
  const meant = useRef(0);
  const bar = useRef<HTMLDivElement>(null);
  const sending = useSending<DoneToMany>(moderateManyAction, (value) => {
    setDone({ ...value, meant: meant.current });
    setAsking(null);
    setClosed(false);
    clear();
  });
  const undoing = useSending<Undone>(undoManyAction);
  const words = useFormWords(sending.state);
  const chosen = posts.filter(({ id }) => ids.has(id));
  const countOf = (act: ActOnMany) => chosen.filter(({ status }) => isFor(act, status)).length;
  const asked = hasScript && asking && countOf(asking) > 0 ? asking : null;
  useEffect(() => {
    if (asked) bar.current?.querySelector<HTMLElement>(".chosen-reasons button")?.focus();
  }, [asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    if (asked) setAsking(null);
    else clear();
  };
  const answer = sending.state.status === "done" ? sending.state.value : null;
  const last = done ?? (answer && { ...answer, meant: answer.done + answer.left });
  const fault = words.errorOf("reason") ?? words.errorOf("targetIds");
  const isSaid = (last !== null || undoing.state.status === "done") && !isClosed;
  const isShown = !hasScript || chosen.length > 0 || isSaid;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what has the focus inside it
    <div ref={bar} className="chosen-bar no-print" hidden={!isShown} onKeyDown={onKeyDown}>
      {isSaid ? (
        <UndoMany last={last} undoing={undoing} isOver={chosen.length > 0} onClose={() => setClosed(true)} />
      ) : null}
      <form
        {...sending.form}
        id={chosenForm}
        aria-label={t("title")}
        aria-busy={sending.isPending}
        hidden={hasScript && chosen.length === 0}
        className="grid gap-3"
      >
        <SeatFields />
        {/* Enter in a field presses the first button of its form: this one does nothing. */}
        <button type="submit" disabled hidden />
        {hasScript
          ? chosen.map(({ id }) => <input key={id} type="hidden" name="targetIds[]" value={id} />)
          : null}
        {asked ? <input type="hidden" name="act" value={asked} /> : null}
        <p role="status" className="font-semibold">
          {sending.isPending
            ? t("underway", { count: chosen.length })
            : hasScript
              ? t("chosen", { count: chosen.length })
              : t("title")}
        </p>
        {asked ? (
          <ChosenReasons
            act={asked}
            fault={fault}
            onClose={() => setAsking(null)}
            onSend={() => {
              meant.current = countOf(asked);
            }}
          />
        ) : (
          <>
            {hasScript ? null : (
              <TextField label={t("reason")} name="reason" longest={longest.reason} error={fault} />
            )}
            <div className="flex flex-wrap items-center gap-2">
              {actsOnMany.map((act) => {
                const count = countOf(act);
                const label = hasScript ? t("act", { act, count }) : t("actPlain", { act });
                if (hasScript && count === 0) return null;
                const look = act === "approve" ? "primary" : asksWhy(act) ? "danger" : "plain";
                return hasScript && asksWhy(act) ? (
                  <span key={act} data-many={act}>
                    <Button look={look} isSmall aria-expanded={false} onClick={() => setAsking(act)}>
                      {label}
                    </Button>
                  </span>
                ) : (
                  // biome-ignore lint/a11y/noStaticElementInteractions: notes what is about to be pressed
                  // biome-ignore lint/a11y/useKeyWithClickEvents: as above
                  <span
                    key={act}
                    data-many={act}
                    onClick={() => {
                      meant.current = count;
                    }}
                  >
                    <SubmitButton look={look} isSmall name="act" value={act}>
                      {label}
                    </SubmitButton>
                  </span>
                );
              })}
              <button
                type="button"
                onClick={clear}
                className="with-script px-2 py-2 text-sm underline underline-offset-4"
              >
                {t("none")}
              </button>
            </div>
          </>
        )}
        {(words.message || sending.lost) && !sending.isPending ? (
          <SendingError lost={sending.lost} message={words.message} />
        ) : null}
      </form>
    </div>
  );
}
