"use server";

import { redirect } from "next/navigation";
import type { Outcome } from "../debate/outcome";
import { readKnocker } from "../joining/knocker";
import { keepSeat } from "../joining/seat-cookie";
import { memberAction, teacherAction } from "../members/action";
import type { Member } from "../members/member";
import { nothingSchema } from "../members/schemas";
import { findMember } from "../members/viewer";
import { dealClass, leadToGroups, moveGroups } from "./commands";
import { goToGroup } from "./entering/commands";
import { groupsFormSchema, leadingFormSchema, moveGroupsFormSchema, pauseGroupsFormSchema } from "./schemas";

export const dealClassAction = teacherAction("dealClass", groupsFormSchema, dealClass);
export const leadToGroupsAction = teacherAction("leadToGroups", leadingFormSchema, leadToGroups);

export const moveGroupsAction = teacherAction("moveGroups", moveGroupsFormSchema, (member, { to, left }) =>
  moveGroups(member, new Map(left.map(({ id, from }) => [id, { to, from }]))),
);
export const pauseGroupsAction = teacherAction("pauseGroups", pauseGroupsFormSchema, moveGroups);

/** Leads a student from the room of the whole class to their group's, in the seat that is theirs there. */
export const goToGroupAction = memberAction(
  "goToGroup",
  "seats",
  nothingSchema,
  async (member: Member): Promise<Outcome<never>> => {
    const isSeated = async (groupId: string) => {
      const there = await findMember(groupId);
      return there?.id === member.id && !there.isRemoved;
    };
    const outcome = await goToGroup(member, await readKnocker(), isSeated);
    if (!outcome.ok) return outcome;
    const { groupId, token } = outcome.value;
    if (token) await keepSeat(groupId, token, null);
    redirect(`/rooms/${groupId}`);
  },
);
