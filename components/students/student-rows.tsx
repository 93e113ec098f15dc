"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MemberView } from "@/lib/debate/views";
import { MemberMore } from "./member-more";
import { SideSwitch } from "./side-switch";

export type Work = Readonly<{ posts: number; words: number; isSilent: boolean }>;

type Props = Readonly<{ roomId: string; member: MemberView; work: Work | undefined; isWriting: boolean }>;

/** One member in the table, and below it, when opened, all that can be done about them. */
export function StudentRows({ roomId, member, work, isWriting }: Props) {
  const words = useTranslations("students");
  const [isOpen, setOpen] = useState(false);
  const { id, name, role, side, isMuted, isRemoved } = member;
  const panel = `more-${id}`;
  const marks = [
    ...(role === "JUDGE" ? [words("judge")] : []),
    ...(isMuted ? [words("muted")] : []),
    ...(isRemoved ? [words("removed")] : []),
  ];
  return (
    <>
      <tr className={`border-t align-middle ${isRemoved ? "text-quiet" : ""}`}>
        <th scope="row" className="py-2 pr-3 text-left font-semibold">
          <span className={isRemoved ? "line-through" : undefined}>{name}</span>
          {marks.map((mark) => (
            <span key={mark} className="ml-2 inline-block border px-1.5 text-sm font-normal">
              {mark}
            </span>
          ))}
          {isWriting && !isRemoved && work?.isSilent ? (
            <span title={words("silentHint")} className="ml-2 inline-block text-sm font-normal text-quiet">
              <span aria-hidden="true">○ </span>
              {words("silent")}
            </span>
          ) : null}
        </th>
        <td className="py-2 pr-3">{isRemoved ? null : <SideSwitch roomId={roomId} memberId={id} name={name} side={side} />}</td>
        <td className="py-2 pr-3 text-right tabular-nums">{work?.posts ?? 0}</td>
        <td className="py-2 pr-3 text-right tabular-nums max-sm:hidden">{work?.words ?? 0}</td>
        <td className="py-2 text-right">
          <Button
            isSmall
            look="quiet"
            aria-expanded={isOpen}
            aria-controls={isOpen ? panel : undefined}
            aria-label={words("moreFor", { name })}
            onClick={() => setOpen(!isOpen)}
            className="px-1"
          >
            {words("more")}
          </Button>
        </td>
      </tr>
      {isOpen ? (
        <tr id={panel}>
          <td colSpan={5} className="pb-4">
            <MemberMore roomId={roomId} member={member} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
