"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "../auth/address";
import { askForBrowserId } from "../auth/browser";
import { endSeat } from "../auth/commands";
import { done, type Outcome, refuse } from "../debate/outcome";
import { memberAction, teacherAction, visitorAction } from "../members/action";
import type { Member } from "../members/member";
import { memberTargetSchema, nothingSchema } from "../members/schemas";
import { findMember } from "../members/viewer";
import { dropCookie } from "../web/cookie-jar";
import { rejoinKeyCookie, seatCookie } from "../web/cookies";
import { joinRoom, resetRejoinKey } from "./commands";
import { findJoinable } from "./queries";
import { newcomerSchema } from "./schemas";
import { keepSeat } from "./seat-cookie";

export const joinRoomAction = visitorAction(newcomerSchema, async (input): Promise<Outcome<never>> => {
  const browserId = await askForBrowserId();
  if (!browserId) return refuse("cookies-blocked");
  const room = await findJoinable(input.code);
  const seat = room && (await findMember(room.roomId));
  const address = addressOf(await headers());
  const outcome = await joinRoom(input, { address, browserId, seat, receipt: null });
  if (!outcome.ok && outcome.reason !== "already-joined") return outcome;
  if (outcome.ok) await keepSeat(outcome.value.roomId, outcome.value.token, outcome.value.rejoinKey);
  redirect(`/rooms/${outcome.ok ? outcome.value.roomId : room?.roomId}`);
});

/** Ends this browser's seat, and takes it from here; the member stays in the room. */
export const leaveRoomAction = memberAction(
  nothingSchema,
  async (member: Member): Promise<Outcome<never>> => {
    if (member.tokenId) await endSeat(member.tokenId);
    await dropCookie(seatCookie(member.roomId));
    await dropCookie(rejoinKeyCookie(member.roomId));
    redirect("/");
  },
);

/** Puts the shown rejoin key away. */
export const hideRejoinKeyAction = memberAction(nothingSchema, async (member: Member) => {
  await dropCookie(rejoinKeyCookie(member.roomId));
  return done(null);
});

export const resetRejoinKeyAction = teacherAction(memberTargetSchema, resetRejoinKey);
