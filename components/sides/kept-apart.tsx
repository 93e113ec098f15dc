"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { useSnapshot } from "@/components/live/room-store";
import { byName, studentsOf } from "@/components/live/students-of";
import { SeatFields } from "@/components/sending/seat-fields";
import { SendingError } from "@/components/sending/sending-error";
import { useSending } from "@/components/sending/use-sending";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/fields/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ApartPair } from "@/lib/debate/draw/keep-apart";
import { useFormWords } from "@/lib/i18n/form-words";
import { keepApartAction } from "@/lib/sides/actions";
import { NameChoice } from "./name-choice";

type Props = Readonly<{ pairs: readonly ApartPair[]; error: string | null }>;

/** Pairs of students who are to argue on different sides: kept with the room as soon as one is added. */
export function KeptApart({ pairs: kept, error: ofDraw }: Props) {
  const t = useTranslations("students");
  const { members } = useSnapshot();
  const [edited, setEdited] = useState({ from: kept, pairs: kept });
  const [one, setOne] = useState("");
  const [other, setOther] = useState("");
  const firstChoice = useRef<HTMLSelectElement>(null);
  const id = useId();
  // What the page was read with last counts; until it is read again, what was done since.
  const pairs = edited.from === kept ? edited.pairs : kept;

  const sending = useSending(keepApartAction, ({ isApart }, sent) => {
    const text = String(sent.get(isApart ? "apart" : "together"));
    const [a = "", b = ""] = text.split(" ");
    const others = pairs.filter((pair) => !(pair.includes(a) && pair.includes(b)));
    setEdited({ from: kept, pairs: isApart ? [...others, [a, b]] : others });
    setOther("");
    firstChoice.current?.focus();
  });
  const form = useFormWords(sending.state);
  const error = form.errorOf("keepApart") ?? ofDraw;

  const nameOf = (memberId: string) => members.find((member) => member.id === memberId)?.name ?? "";
  const students = studentsOf(members).toSorted((a, b) => byName(a.name, b.name));
  const isListed = (a: string, b: string) => pairs.some((pair) => pair.includes(a) && pair.includes(b));
  const others = students.filter((student) => student.id !== one && !isListed(one, student.id));
  const isChosen = one !== "" && others.some((student) => student.id === other);

  return (
    <Disclosure summary={t("apart", { count: pairs.length })} isOpen={kept.length > 0 || error !== null}>
      <form {...sending.form} aria-busy={sending.isPending}>
        <SeatFields />
        <fieldset
          aria-label={t("apartLabel")}
          aria-describedby={error ? id : undefined}
          className="mt-2 grid gap-3"
        >
          {pairs.length > 0 ? (
            <ul className="border-b">
              {pairs.map((pair) => {
                const [one = "", other = ""] = pair.map(nameOf).toSorted(byName);
                const names = { one, other };
                return (
                  <li
                    key={pair.join(" ")}
                    className="flex items-center justify-between gap-3 border-t py-0.5"
                  >
                    {t("apartPair", names)}
                    <SubmitButton
                      isSmall
                      look="quiet"
                      name="together"
                      value={pair.join(" ")}
                      label={t("joinPair", names)}
                      isDisabled={sending.isPending}
                    >
                      {t("takeAway")}
                    </SubmitButton>
                  </li>
                );
              })}
            </ul>
          ) : null}
          <FieldError id={id}>{error}</FieldError>
          <div className="flex flex-wrap items-end gap-2">
            <NameChoice
              ref={firstChoice}
              label={t("apartOne")}
              value={one}
              students={students}
              onChoose={setOne}
            />
            <NameChoice label={t("apartOther")} value={other} students={others} onChoose={setOther} />
            <SubmitButton look="plain" name="apart" value={`${one} ${other}`} isDisabled={!isChosen}>
              {t("addPair")}
            </SubmitButton>
          </div>
          <p className="text-quiet text-sm">{t("apartHint")}</p>
        </fieldset>
        {form.message || sending.lost ? <SendingError lost={sending.lost} message={form.message} /> : null}
      </form>
    </Disclosure>
  );
}
