"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addressOf } from "../auth/address";
import { browserId } from "../auth/browser";
import { done, type Outcome } from "../debate/outcome";
import { memberAction, teacherAction, visitorAction } from "../members/action";
import { findMember, type Member } from "../members/member";
import { memberTargetSchema, nothingSchema } from "../members/schemas";
import { dropCookie, writeCookie } from "../web/cookie-jar";
import { rejoinKeyCookie, seatCookie } from "../web/cookies";
import { joinRoom, resetRejoinKey } from "./commands";
import { findJoinable } from "./queries";
import { joinSchema } from "./schemas";

export const joinRoomAction = visitorAction(joinSchema, async (input): Promise<Outcome<never>> => {
  const room = await findJoinable(input.code);
  const seat = room && (await findMember(room.roomId));
  const address = addressOf(await headers());
  const outcome = await joinRoom(input, { address, browserId: await browserId(), seat, receipt: null });
  if (!outcome.ok && outcome.reason !== "already-joined") return outcome;
  if (outcome.ok)
    await keepSeat(
      outcome.value.roomId,
      outcome.value.token,
      input.rejoinKey ? null : outcome.value.rejoinKey,
    );
  redirect(`/rooms/${outcome.ok ? outcome.value.roomId : room?.roomId}`);
});

/** The seat stays in this browser; the rejoin key is shown for an hour, to be written down. */
async function keepSeat(roomId: string, token: string, rejoinKey: string | null): Promise<void> {
  await writeCookie(seatCookie(roomId), token);
  if (rejoinKey) await writeCookie(rejoinKeyCookie(roomId), rejoinKey);
}

/** Clears the seat from this browser; the member stays in the room. */
export const leaveRoomAction = memberAction(
  nothingSchema,
  async (member: Member): Promise<Outcome<never>> => {
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
