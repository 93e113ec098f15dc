"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { done, type Outcome } from "../debate/outcome";
import { teacherAction, userAction } from "../members/action";
import type { Member } from "../members/member";
import { memberTargetSchema } from "../members/schemas";
import { endLead, handOver } from "../owners/commands";
import { readOrigin } from "../web/origin";
import { comeToLead, endCoTeacherLink, makeCoTeacherLink } from "./commands";
import { coTeacherFormSchema, coTeacherLinkTargetSchema, leadFormSchema, ownerSchema } from "./schemas";

/** A link as it is sent on, shown this once. */
type ShownLink = Readonly<{ url: string }>;

export const makeCoTeacherLinkAction = teacherAction(
  "makeCoTeacherLink",
  coTeacherFormSchema,
  async (member, wish: z.output<typeof coTeacherFormSchema>): Promise<Outcome<ShownLink>> => {
    const made = await makeCoTeacherLink(member, wish);
    return made.ok ? done({ url: `${await readOrigin()}/lead/${made.value.token}` }) : made;
  },
);

export const endCoTeacherLinkAction = teacherAction(
  "endCoTeacherLink",
  coTeacherLinkTargetSchema,
  endCoTeacherLink,
);

export const endLeadAction = teacherAction(
  "endLead",
  memberTargetSchema,
  async (member: Member, target): Promise<Outcome<null>> => {
    const ended = await endLead(member, target);
    if (ended.ok && target.memberId === member.id) redirect("/rooms" as Route);
    return ended;
  },
);

export const handOverAction = teacherAction("handOver", ownerSchema, handOver);

export const comeToLeadAction = userAction("account", leadFormSchema, async (teacher, arrival) => {
  const arrived = await comeToLead(teacher, arrival);
  if (arrived.ok) redirect(`/rooms/${arrived.value.roomId}` as Route);
  return arrived;
});
