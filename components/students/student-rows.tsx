"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MemberVoice } from "@/lib/debate/balance";
import type { Targets } from "@/lib/debate/grading/targets";
import type { MemberView } from "@/lib/debate/views";
import { HereSwitch } from "./here-switch";
import { MemberMore } from "./member-more";
import { SideSwitch } from "./side-switch";
import { StudentName } from "./student-name";
import { VoiceShare } from "./voice-share";

type Props = Readonly<{
  member: MemberView;
  /** Null for judges, the removed, and whoever is not here. */
  voice: MemberVoice | null;
  /** The largest share of anybody in the room. */
  loudest: number;
  isWriting: boolean;
  /** Whether a page of theirs is open now. */
  isSeen: boolean;
  /** What they have written of what the room asks for, where it asks for any. */
  target: (Targets & Readonly<{ wantedPosts: number; wantedReplies: number; both: "yes" | "no" }>) | null;
}>;

/** On a phone the row is two lines: the name and More, and below them the side and whether they are here. */
const twoLines = "max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:py-2";

/** One member in the table, and below it, when opened, all that can be done about them. */
export function StudentRows({ member, voice, loudest, isWriting, isSeen, target }: Props) {
  const t = useTranslations("students");
  const [isOpen, setOpen] = useState(false);
  const { id, name, role, side, isRemoved = false, isAbsent = false } = member;
  const panel = `more-${id}`;
  const isStudent = role === "STUDENT" && !isRemoved;
  return (
    <>
      <tr className={`border-t align-middle ${twoLines} ${isRemoved || isAbsent ? "text-quiet" : ""}`}>
        <th scope="row" className="py-2 pr-3 text-left font-semibold wrap-anywhere max-sm:py-1">
          <StudentName
            member={member}
            isSeen={isSeen}
            isSilent={isStudent && isWriting && !isAbsent && voice?.isSilent === true}
          />
          {voice?.share ? (
            <span className="block text-sm font-normal text-quiet tabular-nums sm:hidden">
              {t("volume", { words: voice.words, posts: voice.posts })}
            </span>
          ) : null}
          {target ? (
            <span className="block text-sm font-normal text-quiet tabular-nums">{t("target", target)}</span>
          ) : null}
        </th>
        <td className="py-2 pr-3 max-sm:row-start-2 max-sm:py-1 max-sm:empty:hidden">
          {isRemoved ? null : <SideSwitch memberId={id} name={name} side={side} />}
        </td>
        <td className="py-1 pr-3 max-sm:row-start-2 max-sm:pr-0 max-sm:empty:hidden [&>form]:mx-auto [&>form]:w-fit">
          {isStudent ? <HereSwitch memberId={id} name={name} isAbsent={isAbsent} /> : null}
        </td>
        <td className="py-2 pr-3 text-right tabular-nums max-sm:hidden">{voice?.posts}</td>
        <td className="py-2 pr-3 text-right tabular-nums max-sm:hidden">{voice?.words}</td>
        <td className="py-2 pr-3 pl-3 max-sm:hidden">
          {voice ? <VoiceShare share={voice.share ?? 0} loudest={loudest} /> : null}
        </td>
        <td className="py-2 text-right max-sm:col-start-2 max-sm:row-start-1 max-sm:py-0">
          <Button
            isSmall
            look="quiet"
            aria-expanded={isOpen}
            aria-controls={isOpen ? panel : undefined}
            aria-label={t("moreFor", { name })}
            onClick={() => setOpen(!isOpen)}
            className="px-1 whitespace-nowrap"
          >
            {t("more")}
          </Button>
        </td>
      </tr>
      {isOpen ? (
        <tr id={panel} className="max-sm:block">
          <td colSpan={7} className="pb-4 max-sm:block">
            <MemberMore member={member} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
