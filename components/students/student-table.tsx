"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSnapshot } from "@/components/live/room-store";
import type { Balance } from "@/lib/debate/balance";
import { progressOf, targetsOf } from "@/lib/debate/grading/targets";
import { isWriting } from "@/lib/debate/phases";
import { OrderChoice } from "./order-choice";
import { inStudentOrder, type StudentOrder } from "./student-order";
import { StudentRows } from "./student-rows";
import { useHere } from "./use-here";

/**
 * Who is in the room, live: name, side, whether they are here, what they wrote, and what can be done. The
 * removed come last.
 */
export function StudentTable({ balance }: Readonly<{ balance: Balance }>) {
  const t = useTranslations("students");
  const { phase, members, room, posts } = useSnapshot();
  const seen = useHere(room.id);
  const [order, setOrder] = useState<StudentOrder>("name");
  const voices = new Map(balance.members.map((voice) => [voice.memberId, voice]));
  const loudest = Math.max(0, ...balance.members.map(({ share }) => share ?? 0));
  const here = members.filter(({ role }) => role !== "TEACHER").toSorted(inStudentOrder(order, voices));
  const students = here.filter(({ role, isRemoved }) => role === "STUDENT" && !isRemoved);
  const count = students.filter(({ id }) => seen.has(id)).length;
  const expected = students.filter(({ isExpected }) => isExpected).length;
  const { wantedPosts, wantedReplies } = room.settings;
  const both = wantedPosts > 0 && wantedReplies > 0 ? ("yes" as const) : ("no" as const);
  const targetFor = (id: string) =>
    targetsOf(room.settings) && { ...progressOf(posts, id), wantedPosts, wantedReplies, both };
  return (
    <section aria-labelledby="class" className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="class" className="text-xl">
          {t("class")}
        </h2>
        <OrderChoice order={order} onChoose={setOrder} />
      </div>
      <p className="text-sm text-quiet">
        {t("hereNow", { count, all: students.length })}{" "}
        {expected > 0 ? t("expectedCount", { expected }) : null}
      </p>
      <table className="w-full border-y border-t-ink text-base max-sm:block">
        <caption className="sr-only">{t("lead")}</caption>
        <thead className="text-left text-sm text-quiet max-sm:sr-only">
          <tr>
            <Head>{t("name")}</Head>
            <Head>{t("side")}</Head>
            <Head className="text-center">{t("here")}</Head>
            <Head className="text-right">{t("posts")}</Head>
            <Head className="text-right">{t("words")}</Head>
            <Head className="pl-3">{t("share")}</Head>
            <th scope="col" className="py-2">
              <span className="sr-only">{t("act")}</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {here.map((member) => (
            <StudentRows
              key={member.id}
              member={member}
              voice={voices.get(member.id) ?? null}
              loudest={loudest}
              isWriting={isWriting(phase)}
              isSeen={seen.has(member.id)}
              target={member.role === "STUDENT" ? targetFor(member.id) : null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Head = ({ children, className = "" }: Readonly<{ children: string; className?: string }>) => (
  <th scope="col" className={`py-2 pr-3 font-normal ${className}`}>
    {children}
  </th>
);
