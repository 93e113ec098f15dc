"use server";

import { refresh } from "next/cache";
import type { z } from "zod";
import type { SignedIn } from "../auth/queries";
import { done, type Outcome, refuse } from "../debate/outcome";
import { userAction } from "../members/action";
import type { FormAction } from "../members/form";
import { readOrigin } from "../web/origin";
import { changeTeacher, endInvitation, invite, type Link, makeResetLink } from "./commands";
import {
  invitationFormSchema,
  invitationTargetSchema,
  teacherChangeFormSchema,
  teacherTargetSchema,
} from "./schemas";

/** A link as it is sent on, shown this once. */
type ShownLink = Readonly<{ url: string }>;

/** An action of an administrator. The page that it stands on is drawn again with what is true now. */
const administratorAction = <S extends z.ZodType, T>(
  schema: S,
  command: (teacher: SignedIn, input: z.output<S>) => Promise<Outcome<T>>,
): FormAction<T> =>
  userAction("account", schema, async (teacher, input) => {
    if (!teacher.isAdministrator) return refuse("not-allowed");
    const outcome = await command(teacher, input);
    refresh();
    return outcome;
  });

const shown = async (made: Outcome<Link>, path: string): Promise<Outcome<ShownLink>> =>
  made.ok ? done({ url: `${await readOrigin()}/${path}/${made.value.token}` }) : made;

export const inviteAction = administratorAction(invitationFormSchema, async (teacher, wish) =>
  shown(await invite(teacher, wish), "invited"),
);
export const endInvitationAction = administratorAction(invitationTargetSchema, endInvitation);
export const makeResetLinkAction = administratorAction(teacherTargetSchema, async (teacher, target) =>
  shown(await makeResetLink(teacher, target), "reset"),
);
export const changeTeacherAction = administratorAction(teacherChangeFormSchema, changeTeacher);
