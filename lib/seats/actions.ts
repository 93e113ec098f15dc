"use server";

import { redirect } from "next/navigation";
import type { Outcome } from "../debate/outcome";
import { comeToDoor } from "../joining/door";
import { keepSeat } from "../joining/seat-cookie";
import { visitorAction } from "../members/action";
import { joinSeat } from "./commands";
import { seatSchema } from "./schemas";

export const joinSeatAction = visitorAction(
  "pinsByAddress",
  seatSchema,
  async (input): Promise<Outcome<never>> => {
    const come = await comeToDoor(input.code);
    if (!come.ok) return come;
    const { roomId, visitor } = come.value;
    const outcome = await joinSeat(input, { ...visitor, receipt: null });
    if (!outcome.ok) return outcome;
    await keepSeat(roomId, outcome.value.token, null);
    redirect(`/rooms/${roomId}`);
  },
);
