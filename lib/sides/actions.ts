"use server";

import { memberAction, teacherAction } from "../members/action";
import { nothingSchema } from "../members/schemas";
import { assignSides, chooseSide, placeMember, undoDraw } from "./commands";
import { assignFormSchema, chooseSideSchema, placeFormSchema } from "./schemas";

export const assignSidesAction = teacherAction(assignFormSchema, assignSides);
export const placeMemberAction = teacherAction(placeFormSchema, placeMember);
export const undoDrawAction = teacherAction(nothingSchema, undoDraw);
export const chooseSideAction = memberAction(chooseSideSchema, chooseSide);
