"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { useSnapshot } from "@/components/live/room-store";
import { studentsOf } from "@/components/live/students-of";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/fields/field";
import type { ApartPair } from "@/lib/debate/draw/keep-apart";
import { NameChoice } from "./name-choice";
import { byName } from "./student-order";

type Props = Readonly<{ pairs: readonly ApartPair[]; error: string | null }>;

/**
 * Pairs of students who are to argue on different sides, as fields of the form around it: what is listed
 * replaces the room's pairs.
 */
export function KeptApart({ pairs: kept, error }: Props) {
  const t = useTranslations("students");
  const { members } = useSnapshot();
  const [pairs, setPairs] = useState(kept);
  const [one, setOne] = useState("");
  const [other, setOther] = useState("");
  const firstChoice = useRef<HTMLSelectElement>(null);
  const id = useId();

  const nameOf = (memberId: string) => members.find((member) => member.id === memberId)?.name ?? "";
  const students = studentsOf(members).toSorted((a, b) => byName(a.name, b.name));
  const isListed = (a: string, b: string) => pairs.some((pair) => pair.includes(a) && pair.includes(b));
  const others = students.filter((student) => student.id !== one && !isListed(one, student.id));
  const isChosen = one !== "" && others.some((student) => student.id === other);

  const add = () => {
    setPairs([...pairs, [one, other]]);
    setOther("");
    firstChoice.current?.focus();
  };
  const remove = (pair: ApartPair) => {
    setPairs(pairs.filter((listed) => listed !== pair));
    firstChoice.current?.focus();
  };

  return (
    <Disclosure summary={t("apart", { count: pairs.length })} isOpen={kept.length > 0 || error !== null}>
      <input type="hidden" name="hasPairs" value="1" />
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
                <li key={pair.join(" ")} className="flex items-center justify-between gap-3 border-t py-0.5">
                  <input type="hidden" name="keepApart[]" value={pair.join(" ")} />
                  {t("apartPair", names)}
                  <Button isSmall look="quiet" aria-label={t("joinPair", names)} onClick={() => remove(pair)}>
                    {t("takeAway")}
                  </Button>
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
          <Button disabled={!isChosen} onClick={add}>
            {t("addPair")}
          </Button>
        </div>
        <p className="text-sm text-quiet">{t("apartHint")}</p>
      </fieldset>
    </Disclosure>
  );
}
