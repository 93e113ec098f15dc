"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { hashRequest } from "../auth/secrets";
import { userAction } from "../members/action";
import { createRooms } from "./commands";
import { newRoomFormSchema } from "./schemas";

/** The same form sent twice opens its rooms once; what was changed in it in between is another wish. */
export const createRoomAction = userAction(
  "library",
  newRoomFormSchema,
  async (teacher, { key, ...wish }) => {
    const bodyHash = hashRequest(JSON.stringify(["createRoom", wish]));
    const receipt = key && {
      caller: `teacher:${teacher.teacherId}`,
      key: `${key} ${bodyHash.slice(0, 32)}`,
      bodyHash,
    };
    const outcome = await createRooms(teacher, wish, receipt || null);
    if (!outcome.ok) return outcome;
    const { roomIds } = outcome.value;
    const [first = ""] = roomIds;
    redirect(
      (roomIds.length === 1
        ? `/rooms/${first}`
        : `/rooms/new/made?${new URLSearchParams(roomIds.map((id) => ["room", id]))}`) as Route,
    );
  },
);
