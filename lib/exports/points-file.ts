import { z } from "zod";
import type { Transaction } from "../db/client";
import { newId } from "../db/new-id";
import { longest } from "../debate/text/limits";
import { textField } from "../input/text-field";
import type { Ids } from "./brought-rows";
import type { PointRecord } from "./record";
import type { Refs } from "./refs";
import type { RoomFile } from "./schemas";

const multiline = { multiline: true } as const;

/** The points that students proposed, in a file. A file without any, as of an earlier version, has none. */
export const pointFields = (memberRef: z.ZodString) =>
  z
    .array(
      z.strictObject({
        by: memberRef,
        text: textField(1, longest.body, multiline),
        isHeld: z.boolean(),
        verdict: z.enum(["APPROVED", "REJECTED"]).nullable(),
        reason: textField(0, longest.reason, multiline).nullable(),
        at: z.iso.datetime(),
      }),
    )
    .max(5000)
    .default([]);

/** The teacher's file has all points, another those that the class sees. */
export const pointsOf = (points: readonly PointRecord[], isWhole: boolean, refs: Refs) =>
  points.flatMap(({ authorId, text, isHeld, verdict, reason, createdAt }) => {
    const by = refs.member(authorId);
    const isShown = verdict ? verdict === "APPROVED" : !isHeld;
    if (!by || !(isWhole || isShown)) return [];
    const judged = isWhole ? { isHeld, verdict, reason } : { isHeld: false, verdict: null, reason: null };
    return { by, text, ...judged, at: createdAt.toISOString() };
  });

/** Brings the points of a file in. */
export async function addPoints(tx: Transaction, { points }: RoomFile, ids: Ids): Promise<void> {
  const { roomId } = ids;
  await tx.proposedPoint.createMany({
    data: points.map(({ by, at, ...point }) => ({
      ...point,
      roomId,
      id: newId(),
      authorId: ids.member(by) ?? ids.owner,
      createdAt: new Date(at),
    })),
  });
}
