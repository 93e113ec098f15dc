"use server";

import { redirect } from "next/navigation";
import { teacherAction } from "../members/action";
import { nothingSchema } from "../members/schemas";
import { changePhase, changeRoomSettings, deleteRoom, keepWall } from "./commands";
import {
  archiveFormSchema,
  deadlineFormSchema,
  doorFormSchema,
  extendFormSchema,
  moveFormSchema,
  moveRoomFormSchema,
  pauseFormSchema,
  roomChangeFormSchema,
} from "./schemas";

export const movePhaseAction = teacherAction("movePhase", moveFormSchema, changePhase);
export const pauseAction = teacherAction("pause", pauseFormSchema, changePhase);
export const extendAction = teacherAction("extend", extendFormSchema, changePhase);
export const deadlineAction = teacherAction("deadline", deadlineFormSchema, changePhase);
export const showResultsAction = teacherAction("showResults", nothingSchema, (member) =>
  changePhase(member, { showResults: true }),
);
export const keepWallAction = teacherAction("keepWall", nothingSchema, keepWall);
export const changeRoomAction = teacherAction("changeRoom", roomChangeFormSchema, changeRoomSettings);
export const doorAction = teacherAction("door", doorFormSchema, changeRoomSettings);
export const moveRoomAction = teacherAction("moveRoom", moveRoomFormSchema, changeRoomSettings);
export const archiveRoomAction = teacherAction("archiveRoom", archiveFormSchema, changeRoomSettings);

export const deleteRoomAction = teacherAction("deleteRoom", nothingSchema, async (member) => {
  const outcome = await deleteRoom(member);
  if (outcome.ok) redirect("/rooms");
  return outcome;
});
