"use client";

import { useFormatter, useTranslations } from "next-intl";
import { membersOf, phaseViewOf } from "@/components/live/room-parts";
import { useSelected } from "@/components/live/room-store";
import { byName } from "@/components/live/students-of";
import { SideMark } from "@/components/ui/side-mark";
import type { Balance } from "@/lib/debate/balance";
import { isWriting } from "@/lib/debate/phases";
import { type Side, sides } from "@/lib/debate/vocabulary";
import { useEnumeration } from "@/lib/i18n/enumeration";

const bars = { PROPOSITION: "bg-proposition", OPPOSITION: "bg-opposition" } as const;

/**
 * Who is heard: how much of all words is each side's, how evenly the class writes, who is silent, and whom
 * nobody has answered.
 */
export function VoiceBalance({ balance }: Readonly<{ balance: Balance }>) {
  const t = useTranslations("students");
  const members = useSelected(membersOf);
  const phase = useSelected(phaseViewOf);
  const { evenness } = balance;
  const present = new Map(
    members.filter(({ isAbsent, isRemoved }) => !isAbsent && !isRemoved).map(({ id, name }) => [id, name]),
  );
  const namesOf = (isMeant: (voice: Balance["members"][number]) => boolean) =>
    balance.members
      .filter(isMeant)
      .flatMap(({ memberId }) => present.get(memberId) ?? [])
      .toSorted(byName);
  return (
    <section aria-labelledby="voices" className="grid content-start gap-5">
      <h2 id="voices" className="border-b border-ink pb-2 text-xl">
        {t("voices")}
      </h2>
      {evenness === null ? (
        <p className="text-quiet">{t("voicesNone")}</p>
      ) : (
        <>
          <SideVoices voices={balance.sides} />
          <Evenness evenness={evenness} members={balance.members} />
          <Names
            title={t("unanswered")}
            none={t("unansweredNone")}
            names={namesOf(({ isUnanswered }) => isUnanswered)}
          />
        </>
      )}
      {isWriting(phase) && present.size > 0 ? (
        <Names title={t("silentNow")} none={t("silentNone")} names={namesOf(({ isSilent }) => isSilent)} />
      ) : null}
    </section>
  );
}

function SideVoices({ voices }: Readonly<{ voices: Balance["sides"] }>) {
  const t = useTranslations("students");
  const tSide = useTranslations("app.side");
  const format = useFormatter();
  const shareOf = (side: Side) => voices[side].share ?? 0;
  return (
    <div className="grid gap-2">
      <dl className="flex flex-wrap justify-between gap-x-8 gap-y-2">
        {sides.map((side) => (
          <div key={side}>
            <dt className="text-sm">
              <SideMark side={side} word={tSide(side)} />
            </dt>
            <dd>
              <span className="font-serif text-3xl leading-none font-semibold tabular-nums">
                {format.number(shareOf(side), { style: "percent", maximumFractionDigits: 0 })}
              </span>
              <span className="block text-sm text-quiet">
                {t("volume", { words: voices[side].words, posts: voices[side].posts })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <div aria-hidden="true" className="flex h-2 gap-px forced-color-adjust-none [print-color-adjust:exact]">
        {sides.map((side) => (
          <span key={side} style={{ flexGrow: shareOf(side) }} className={`basis-0 ${bars[side]}`} />
        ))}
      </div>
    </div>
  );
}

/** From this evenness on a class writes about equally much, or at least not a few of it nearly all. */
const even = 0.75;
const mixed = 0.45;

function Evenness({ evenness, members }: Readonly<{ evenness: number; members: Balance["members"] }>) {
  const t = useTranslations("students");
  const format = useFormatter();
  const silent = members.filter(({ posts }) => posts === 0).length;
  const level = evenness >= even ? "even" : evenness >= mixed ? "mixed" : "few";
  return (
    <div>
      <p>
        {members.length - silent === 1 ? t("evennessIs.one") : t(`evennessIs.${level}`, { count: silent })}
      </p>
      <p className="text-sm text-quiet">
        {t("evenness", { figure: format.number(evenness, { maximumFractionDigits: 2 }) })}
      </p>
    </div>
  );
}

type NamesProps = Readonly<{ title: string; none: string; names: readonly string[] }>;

function Names({ title, none, names }: NamesProps) {
  const enumerate = useEnumeration();
  return (
    <p>
      {names.length === 0 ? (
        <span className="text-quiet">{none}</span>
      ) : (
        <>
          <b className="font-semibold">{title}</b> {enumerate(names)}
        </>
      )}
    </p>
  );
}
