"use server";

import { redirect } from "next/navigation";
import { endSeat } from "../auth/commands";
import { done, type Outcome } from "../debate/outcome";
import { memberAction, teacherAction, visitorAction } from "../members/action";
import type { Member } from "../members/member";
import { memberTargetSchema, nothingSchema } from "../members/schemas";
import { dropCookie } from "../web/cookie-jar";
import { rejoinKeyCookie, seatCookie } from "../web/cookies";
import { joinRoom, resetRejoinKey } from "./commands";
import { comeToDoor } from "./door";
import { newcomerSchema } from "./schemas";
import { keepSeat } from "./seat-cookie";

export const joinRoomAction = visitorAction(
  "joinsByBrowser",
  newcomerSchema,
  async (input): Promise<Outcome<never>> => {
    const come = await comeToDoor(input.code);
    if (!come.ok) return come;
    const { roomId, visitor } = come.value;
    const outcome = await joinRoom(input, { ...visitor, receipt: null });
    if (!outcome.ok && outcome.reason !== "already-joined") return outcome;
    if (outcome.ok) await keepSeat(roomId, outcome.value.token, outcome.value.rejoinKey);
    redirect(`/rooms/${roomId}`);
  },
);

/** Ends this browser's seat, and takes it from here; the member stays in the room. */
export const leaveRoomAction = memberAction(
  "leaveRoom",
  "seats",
  nothingSchema,
  async (member: Member): Promise<Outcome<never>> => {
    if (member.tokenId) await endSeat(member.roomId, member.tokenId);
    await dropCookie(seatCookie(member.roomId));
    await dropCookie(rejoinKeyCookie(member.roomId));
    redirect("/");
  },
);

/** Puts the shown rejoin key away. */
export const hideRejoinKeyAction = memberAction(
  "hideRejoinKey",
  "seats",
  nothingSchema,
  async (member: Member) => {
    await dropCookie(rejoinKeyCookie(member.roomId));
    return done(null);
  },
);

export const resetRejoinKeyAction = teacherAction("resetRejoinKey", memberTargetSchema, resetRejoinKey);
