"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { hashSecret } from "../auth/secrets";
import { done, type Outcome, refuse } from "../debate/outcome";
import { joinRoom } from "../joining/commands";
import { comeToDoor } from "../joining/door";
import { readKnocker } from "../joining/knocker";
import { findRoomId } from "../joining/queries";
import { keepSeat } from "../joining/seat-cookie";
import { guessRoom } from "../joining/wrong-guess";
import { overLimit } from "../limits/take";
import { teacherAction, visitorAction } from "../members/action";
import { holdsSeat } from "../members/member";
import { askBack, letBackIn, turnAway } from "./commands";
import { findWaiting } from "./queries";
import { dropReturnSecret, findReturnSecret, keepReturnSecret } from "./return-cookie";
import { comeBackSchema, returnTargetSchema, waitingSchema } from "./schemas";

/** Comes back in with the rejoin key, or asks the teacher and leads to where one waits. */
export const comeBackAction = visitorAction(
  "returnsByBrowser",
  comeBackSchema,
  async (input): Promise<Outcome<never>> => {
    const { ask, ...join } = input;
    if (!ask && !join.rejoinKey) return refuse("invalid", { errors: { rejoinKey: "empty" } });
    const come = await comeToDoor(join.code);
    if (!come.ok) return come;
    const { roomId, visitor } = come.value;
    if (!ask) {
      const joined = await joinRoom(join, { ...visitor, receipt: null });
      if (!joined.ok) return joined;
      await keepSeat(joined.value.roomId, joined.value.token, null);
      redirect(`/rooms/${roomId}`);
    }
    const formerSecret = await findReturnSecret(roomId);
    const asked = await askBack(join, { ...visitor, formerSecret });
    if (!asked.ok) return asked;
    await keepReturnSecret(roomId, asked.value.secret);
    redirect(`/join/${join.code}/back` as Route);
  },
);

/** Takes the seat once the teacher has given it; "waiting" until then. */
export const takeSeatAction = visitorAction(
  "waiting",
  waitingSchema,
  async ({ code }): Promise<Outcome<"waiting">> => {
    const visitor = await readKnocker();
    const over = await overLimit("waiting", visitor.browserId ?? visitor.address);
    if (over) return over;
    const found = await guessRoom(visitor, () => findRoomId(code));
    if (!found.ok) return found.reason === "no-such-code" ? refuse("return-over") : found;
    const roomId = found.value;
    const secret = await findReturnSecret(roomId);
    if (!secret) return refuse("return-over");
    if (await findWaiting(roomId, hashSecret(secret))) return done("waiting");
    if (!(await holdsSeat(roomId, secret))) return refuse("return-over");
    await keepSeat(roomId, secret, null);
    await dropReturnSecret(roomId);
    redirect(`/rooms/${roomId}`);
  },
);

export const letBackInAction = teacherAction("letBackIn", returnTargetSchema, letBackIn);

export const turnAwayAction = teacherAction("turnAway", returnTargetSchema, turnAway);
