"use server";

import { memberAction, teacherAction } from "../members/action";
import { assignSides, chooseSide, keepApart, placeMember, undoDraw } from "./commands";
import {
  apartFormSchema,
  assignFormSchema,
  chooseSideSchema,
  placeFormSchema,
  undoFormSchema,
} from "./schemas";

export const assignSidesAction = teacherAction(assignFormSchema, assignSides);
export const placeMemberAction = teacherAction(placeFormSchema, placeMember);
export const undoDrawAction = teacherAction(undoFormSchema, undoDraw);
export const keepApartAction = teacherAction(apartFormSchema, keepApart);
export const chooseSideAction = memberAction("sides", chooseSideSchema, chooseSide);
