import { expect } from "vitest";
import type { Room } from "../school";
import { type Followed, follow } from "./followed-stream";
import type { Ask } from "./started-app";
import { until } from "./until";

/**
 * Ends streams that were broken again and again, and finds that each brought every event once, in its order:
 * the very events that a stream brings that never broke.
 */
export async function expectWhole(
  streams: readonly Readonly<{ token: string; stream: Followed }>[],
  ask: Ask,
  { id }: Pick<Room, "id">,
): Promise<void> {
  const [cursor] = await ask<{ seq: number }>(`SELECT seq FROM "Cursor" WHERE "roomId" = $1`, [id]);
  for (const { token, stream } of streams) {
    const unbroken = follow(id, token);
    for (const one of [stream, unbroken])
      await until("a stream has all events", () => one.reach() >= (cursor?.seq ?? 0));
    await Promise.all([stream.end(), unbroken.end()]);
    expect(unbroken.gaps).toEqual([]);
    expect(stream.types).not.toContain("reset");
    expect(stream.ids).toEqual(unbroken.ids);
    expect(stream.ids.length).toBeGreaterThan(0);
  }
}
