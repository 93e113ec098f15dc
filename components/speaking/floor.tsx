import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActForm } from "@/components/sending/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { seesAsTeacher } from "@/lib/debate/audience";
import type { Snapshot } from "@/lib/debate/events";
import type { FloorView, TurnView } from "@/lib/debate/speaking/see-turn";
import { changeTurnAction, withdrawTurnAction } from "@/lib/speaking/actions";
import { NoteForm } from "./note-form";
import type { Place } from "./places";
import { Banks, TurnClock } from "./turn-clock";
import { WhoseTurn } from "./whose-turn";

type Props = Readonly<{ floor: FloorView; snapshot: Snapshot; places: readonly Place[] }>;

/** Who speaks, how long they and both sides still may, and for a teacher who comes next. */
export function Speaking({ floor: { turns, bank }, snapshot, places }: Props) {
  const t = useTranslations("speaking");
  const speaking = turns.find(({ state }) => state === "speaking");
  const next = turns.find(({ place }) => place === 1);
  const isTeacher = seesAsTeacher(snapshot.me);
  return (
    <section aria-label={t("now")} className="mb-10 grid max-w-prose gap-3">
      <h2 className="border-b border-ink pb-2 text-xl">{t("now")}</h2>
      {speaking ? (
        <>
          <WhoseTurn turn={speaking} snapshot={snapshot} />
          <TurnClock key={speaking.id} turn={speaking} />
        </>
      ) : (
        <p>{t("nobody")}</p>
      )}
      {bank ? <Banks bank={bank} turn={speaking ?? null} /> : null}
      {isTeacher ? (
        <div className="no-print flex flex-wrap gap-3">
          {speaking ? (
            <>
              <Act turn={speaking} act="end" look="primary">
                {t("end")}
              </Act>
              <Act turn={speaking} act="skip">
                {t("skip")}
              </Act>
            </>
          ) : next ? (
            <Act turn={next} act="call" look="primary">
              {t("callNext", { name: next.name })}
            </Act>
          ) : null}
        </div>
      ) : null}
      {speaking?.isToNote ? <NoteForm key={speaking.id} turn={speaking} places={places} /> : null}
    </section>
  );
}

/** Who waits, in the order of the rule, which stands above it. */
export function Queue({ floor: { turns }, snapshot }: Omit<Props, "places">) {
  const t = useTranslations("speaking");
  const waiting = turns.filter(({ state }) => state === "waiting");
  const isBusy = turns.some(({ state }) => state === "speaking");
  const isTeacher = seesAsTeacher(snapshot.me);
  return (
    <section aria-label={t("queue")} className="mb-10 max-w-prose">
      <h2 className="border-b border-ink pb-2 text-xl">{t("queue")}</h2>
      <p className="py-2 text-sm text-quiet">{t("rule")}</p>
      {waiting.length === 0 ? <p>{t("queueNone")}</p> : null}
      <ol className="grid">
        {waiting.map((turn) => (
          <li key={turn.id} className="flex items-baseline gap-3 border-t py-2">
            <span className="min-w-6 tabular-nums">{turn.place}</span>
            <WhoseTurn turn={turn} snapshot={snapshot}>
              {isTeacher && !isBusy && turn.place !== 1 ? (
                <Act turn={turn} act="call">
                  {t("call")}
                  <span className="sr-only"> {turn.name}</span>
                </Act>
              ) : null}
              {isTeacher ? (
                <Act turn={turn} act="skip" look="quiet">
                  {t("skip")}
                  <span className="sr-only"> {turn.name}</span>
                </Act>
              ) : turn.memberId === snapshot.me.memberId && !snapshot.me.isWatched ? (
                <ActForm action={withdrawTurnAction} fields={{ turnId: turn.id }} isOneStep>
                  {t("withdraw")}
                </ActForm>
              ) : null}
            </WhoseTurn>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who has spoken, the last one first, with what was noted of it. */
export function Spoken({ floor: { turns }, snapshot, places }: Props) {
  const t = useTranslations("speaking");
  const over = turns.filter(({ state }) => state === "spoken" || state === "skipped");
  if (over.length === 0) return null;
  return (
    <section aria-label={t("spoken")} className="mb-10 max-w-prose">
      <h2 className="border-b border-ink pb-2 text-xl">{t("spoken")}</h2>
      <ul className="grid">
        {over.map((turn) => (
          <li key={turn.id} className="grid gap-1 border-t py-2">
            <WhoseTurn turn={turn} snapshot={snapshot} />
            {turn.isToNote ? (
              <Disclosure summary={t("note")}>
                <NoteForm turn={turn} places={places} />
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type ActProps = Readonly<{
  turn: TurnView;
  act: "call" | "end" | "skip";
  look?: "primary" | "plain" | "quiet";
  children: ReactNode;
}>;

const Act = ({ turn: { id }, act, look, children }: ActProps) => (
  <ActForm action={changeTurnAction} fields={{ turnId: id, act }} look={look} isOneStep>
    {children}
  </ActForm>
);
