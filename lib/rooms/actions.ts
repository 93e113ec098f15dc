"use server";

import { redirect } from "next/navigation";
import { teacherAction, userAction } from "../members/action";
import { nothingSchema } from "../members/schemas";
import { changePhase, changeRoomSettings, createRoom, deleteRoom, keepWall } from "./commands";
import {
  archiveFormSchema,
  deadlineFormSchema,
  extendFormSchema,
  moveFormSchema,
  namesWaitFormSchema,
  newRoomFormSchema,
  pauseFormSchema,
  roomChangeFormSchema,
} from "./schemas";

export const createRoomAction = userAction("library", newRoomFormSchema, async (teacher, input) => {
  const outcome = await createRoom(teacher, input);
  if (outcome.ok) redirect(`/rooms/${outcome.value.roomId}`);
  return outcome;
});

export const movePhaseAction = teacherAction(moveFormSchema, changePhase);
export const pauseAction = teacherAction(pauseFormSchema, changePhase);
export const extendAction = teacherAction(extendFormSchema, changePhase);
export const deadlineAction = teacherAction(deadlineFormSchema, changePhase);
export const showResultsAction = teacherAction(nothingSchema, (member) =>
  changePhase(member, { showResults: true }),
);
export const keepWallAction = teacherAction(nothingSchema, keepWall);
export const changeRoomAction = teacherAction(roomChangeFormSchema, changeRoomSettings);
export const namesWaitAction = teacherAction(namesWaitFormSchema, changeRoomSettings);
export const archiveRoomAction = teacherAction(archiveFormSchema, changeRoomSettings);

export const deleteRoomAction = teacherAction(nothingSchema, async (member) => {
  const outcome = await deleteRoom(member);
  if (outcome.ok) redirect("/rooms");
  return outcome;
});
