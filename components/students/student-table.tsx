"use client";

import { useTranslations } from "next-intl";
import { useSnapshot } from "@/components/room/room-store";
import { StudentRows, type Work } from "./student-rows";

type Props = Readonly<{ work: Readonly<Record<string, Work>> }>;

/** Who is in the room, live: name, side, work, and what can be done. The removed come last. */
export function StudentTable({ work }: Props) {
  const words = useTranslations("students");
  const { room, phase, members } = useSnapshot();
  const here = members
    .filter(({ role }) => role !== "TEACHER")
    .toSorted((a, b) => Number(a.isRemoved ?? false) - Number(b.isRemoved ?? false) || a.name.localeCompare(b.name));
  const { post, reply } = phase.allows;
  const isWriting = reply || post.PROPOSITION.length + post.OPPOSITION.length > 0;
  return (
    <table className="w-full border-b text-base">
      <caption className="sr-only">{words("lead")}</caption>
      <thead className="text-left text-sm text-quiet">
        <tr>
          <th scope="col" className="py-2 pr-3 font-normal">
            {words("name")}
          </th>
          <th scope="col" className="py-2 pr-3 font-normal">
            {words("side")}
          </th>
          <th scope="col" className="py-2 pr-3 text-right font-normal">
            {words("posts")}
          </th>
          <th scope="col" className="py-2 pr-3 text-right font-normal max-sm:hidden">
            {words("words")}
          </th>
          <th scope="col" className="py-2">
            <span className="sr-only">{words("act")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {here.map((member) => (
          <StudentRows key={member.id} roomId={room.id} member={member} work={work[member.id]} isWriting={isWriting} />
        ))}
      </tbody>
    </table>
  );
}
