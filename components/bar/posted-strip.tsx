"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useState } from "react";
import { phaseViewOf, roomOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { standOf } from "@/components/live/standing";
import { byName, studentsOf } from "@/components/live/students-of";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { useScript } from "@/components/ui/use-script";
import { nudgeRefusal, nudgeRests, postedIn } from "@/lib/debate/asides/nudge";
import type { Snapshot } from "@/lib/debate/events";
import { isWriting } from "@/lib/debate/phases";
import type { MemberView } from "@/lib/debate/views";
import { moderateAction } from "@/lib/moderation/actions";
import { initialsOf } from "./initials";

/**
 * Who has posted in this phase, by their initials: filled for those who have. Pressing one who has not nudges
 * that student alone. One stop for the keyboard, and arrows from one to the next.
 */
export function PostedStrip() {
  const t = useTranslations("desk.posted");
  const room = useSelected(roomOf);
  const phase = useSelected(phaseViewOf);
  const students = useSelected(studentsIn).toSorted((a, b) => byName(a.name, b.name));
  const posted = postedIn(useSelected(postsOf).map(written), phase.index);
  const { told, tell } = useTold();
  const [pressed, setPressed] = useState<MemberView | null>(null);
  const { state, lost, isPending, form } = useSending<unknown>(moderateAction, (_, sent) =>
    tell(String(sent.get("targetId"))),
  );
  const { current, onKeyDown, onFocus } = useArrows();
  const hasScript = useScript();
  if (room.isArchived || !isWriting(phase) || students.length === 0) return null;

  const stand = standOf({ phase, room });
  const marks = students.map((student) => {
    const hasPosted = posted.has(student.id);
    const { id, role, side, isMuted = false } = student;
    const mayBe = nudgeRefusal(stand, { id, role, side, isMuted, isRemoved: false }, hasPosted) === null;
    const mark = hasPosted
      ? "posted"
      : !mayBe
        ? "cannot"
        : told.has(id)
          ? "told"
          : student.isAbsent
            ? "absent"
            : "silent";
    return { student, mark, mayBe } as const;
  });
  const here = marks.filter(({ student, mark }) => mark === "posted" || !student.isAbsent);
  const count = here.filter(({ mark }) => mark === "posted").length;
  const first = marks.some(({ student }) => student.id === current) ? current : marks[0]?.student.id;
  const answer = isPending ? null : answerOf(state);
  return (
    <form {...form} className="posted">
      <SeatFields />
      <input type="hidden" name="act" value="nudge" />
      <span className="posted-count">
        {t(count === here.length ? "all" : "count", { count, total: here.length })}
      </span>
      <div
        role="toolbar"
        aria-label={t("label")}
        className="posted-marks"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {marks.map(({ student, mark, mayBe }) => (
          <button
            key={student.id}
            type="submit"
            name="targetId"
            value={student.id}
            translate="no"
            aria-label={t(`of.${mark}`, { name: student.name })}
            title={t(`of.${mark}`, { name: student.name })}
            aria-disabled={!mayBe}
            tabIndex={hasScript && student.id !== first ? -1 : 0}
            data-mark={mark}
            data-side={student.side ?? undefined}
            className="posted-mark"
            onClick={(event) => {
              if (!mayBe || isPending) event.preventDefault();
              else setPressed(student);
            }}
          >
            {initialsOf(student.name)}
          </button>
        ))}
      </div>
      <span role="status" className="posted-answer">
        {answer && pressed ? t(`answer.${answer}`, { name: pressed.name }) : null}
      </span>
      {lost ? <SendingError lost={lost} message={null} /> : null}
    </form>
  );
}

type Answer = ReturnType<typeof useSending<unknown>>["state"];

const answerOf = (state: Answer) => {
  if (state.status === "idle") return null;
  if (state.status === "done") return "told";
  return state.refusal.reason === "too-many" ? "justTold" : "cannot";
};

/** Whom this page has nudged in the last minute. */
function useTold() {
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (told.size === 0) return;
    const timer = setTimeout(() => setTold(new Set()), nudgeRests);
    return () => clearTimeout(timer);
  }, [told]);
  return { told, tell: (id: string) => setTold((before) => new Set([...before, id])) };
}

/** Arrows, Home and End go from one button to another; the one that had the focus is where Tab comes back. */
function useArrows() {
  const [current, setCurrent] = useState<string | null>(null);
  const onFocus = ({ target }: { target: EventTarget }) =>
    target instanceof HTMLButtonElement && setCurrent(target.value);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const all = [...event.currentTarget.querySelectorAll("button")];
    const at = all.findIndex((one) => one.value === current);
    const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
    const to = event.key in steps ? all.at(steps[event.key as keyof typeof steps] % all.length) : undefined;
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  return { current, onKeyDown, onFocus };
}

const postsOf = ({ posts }: Snapshot) => posts;
const written = ({ author, status, phaseIndex }: Snapshot["posts"][number]) => ({
  authorId: author?.memberId ?? "",
  status,
  phaseIndex,
});
const studentsIn = ({ members }: Snapshot) => studentsOf(members);
