"use server";

import { memberAction, teacherAction } from "../members/action";
import { askToSpeak, changeTurn, nameScribe, withdrawTurn } from "./commands";
import { noteTurn } from "./note";
import { noteFormSchema, scribeFormSchema, turnActSchema, turnFormSchema, turnTargetSchema } from "./schemas";

export const askToSpeakAction = memberAction("askToSpeak", "turns", turnFormSchema, askToSpeak);
export const withdrawTurnAction = memberAction("withdrawTurn", "turns", turnTargetSchema, withdrawTurn);
export const noteTurnAction = memberAction("noteTurn", "notes", noteFormSchema, noteTurn);
export const changeTurnAction = teacherAction("changeTurn", turnActSchema, changeTurn);
export const nameScribeAction = teacherAction("nameScribe", scribeFormSchema, nameScribe);
