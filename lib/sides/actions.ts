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

export const assignSidesAction = teacherAction("assignSides", assignFormSchema, assignSides);
export const placeMemberAction = teacherAction("placeMember", placeFormSchema, placeMember);
export const undoDrawAction = teacherAction("undoDraw", undoFormSchema, undoDraw);
export const keepApartAction = teacherAction("keepApart", apartFormSchema, keepApart);
export const chooseSideAction = memberAction("chooseSide", "sides", chooseSideSchema, chooseSide);
