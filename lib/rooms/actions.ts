"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "../auth/address";
import { browserId } from "../auth/browser";
import { done, type Outcome } from "../debate/outcome";
import { memberAction, teacherAction, userAction, visitorAction } from "../members/action";
import { joinRoom } from "../members/commands";
import { findMember, type Member, memberCookie } from "../members/member";
import { assignSides, chooseSide, placeMember, undoDraw } from "../sides/commands";
import { assignFormSchema, chooseSideSchema, placeFormSchema } from "../sides/schemas";
import { ownCookie } from "../web/own-cookie";
import { changePhase, changeRoomSettings, createRoom, deleteRoom, resetRejoinKey } from "./commands";
import { findJoinable } from "./queries";
import {
  archiveFormSchema,
  deadlineFormSchema,
  extendFormSchema,
  joinSchema,
  memberTargetSchema,
  moveFormSchema,
  newRoomFormSchema,
  nothingSchema,
  pauseFormSchema,
  roomChangeFormSchema,
} from "./schemas";

export const createRoomAction = userAction(newRoomFormSchema, async (teacher, input) => {
  const outcome = await createRoom(teacher, input);
  if (outcome.ok) redirect(`/rooms/${outcome.value.roomId}`);
  return outcome;
});

export const joinRoomAction = visitorAction(joinSchema, async (input): Promise<Outcome<never>> => {
  const room = await findJoinable(input.code);
  const seat = room && (await findMember(room.roomId));
  const address = addressOf(await headers());
  const outcome = await joinRoom(input, { address, browserId: await browserId(), seat, receipt: null });
  if (!outcome.ok && outcome.reason !== "already-joined") return outcome;
  if (outcome.ok) await keepSeat(outcome.value.roomId, outcome.value.token, input.rejoinKey ? null : outcome.value.rejoinKey);
  redirect(`/rooms/${outcome.ok ? outcome.value.roomId : room?.roomId}`);
});

/** The seat stays in this browser; the rejoin key is shown for an hour, to be written down. */
async function keepSeat(roomId: string, token: string, rejoinKey: string | null): Promise<void> {
  const jar = await cookies();
  jar.set(memberCookie(roomId), token, { ...ownCookie(), maxAge: 200 * 86_400 });
  if (rejoinKey) jar.set(`crossfloor-key-${roomId}`, rejoinKey, { ...ownCookie(), maxAge: 3600 });
}

/** Clears the seat from this browser; the member stays in the room. */
export const leaveRoomAction = memberAction(nothingSchema, async (member: Member): Promise<Outcome<never>> => {
  const jar = await cookies();
  jar.delete(memberCookie(member.roomId));
  jar.delete(`crossfloor-key-${member.roomId}`);
  redirect("/");
});

/** Puts the shown rejoin key away. */
export const hideRejoinKeyAction = memberAction(nothingSchema, async (member: Member) => {
  (await cookies()).delete(`crossfloor-key-${member.roomId}`);
  return done(null);
});

export const assignSidesAction = teacherAction(assignFormSchema, assignSides);
export const placeMemberAction = teacherAction(placeFormSchema, placeMember);
export const undoDrawAction = teacherAction(nothingSchema, undoDraw);
export const chooseSideAction = memberAction(chooseSideSchema, chooseSide);
export const movePhaseAction = teacherAction(moveFormSchema, changePhase);
export const pauseAction = teacherAction(pauseFormSchema, changePhase);
export const extendAction = teacherAction(extendFormSchema, changePhase);
export const deadlineAction = teacherAction(deadlineFormSchema, changePhase);
export const changeRoomAction = teacherAction(roomChangeFormSchema, changeRoomSettings);
export const archiveRoomAction = teacherAction(archiveFormSchema, changeRoomSettings);
export const resetRejoinKeyAction = teacherAction(memberTargetSchema, resetRejoinKey);

export const deleteRoomAction = teacherAction(nothingSchema, async (member) => {
  const outcome = await deleteRoom(member);
  if (outcome.ok) redirect("/rooms");
  return outcome;
});
