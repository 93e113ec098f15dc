import { setTimeout as pause } from "node:timers/promises";
import { baseUrl, proofOf, type Room } from "../school";
import { count, type Ledger } from "./ledger";

/** Somebody looks at this and that all the time, by pages and by calls; every answer is counted. */
export function look(room: Room, ledger: Ledger): Readonly<{ stop: () => Promise<void> }> {
  const seat = room.seat("Student 1");
  const [bearer, cookie] = [{ Authorization: `Bearer ${seat.token}` }, { Cookie: proofOf(seat) }];
  const looks: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["/", {}],
    ["/login", {}],
    [`/join/${room.code}`, {}],
    [`/rooms/${room.id}`, cookie],
    [`/rooms/${room.id}/flow`, cookie],
    [`/api/v1/rooms/${room.id}`, bearer],
    [`/api/v1/rooms/${room.id}/flow`, bearer],
    [`/api/v1/rooms/${room.id}/events?after=0`, { ...bearer, Accept: "application/json" }],
    ["/api/v1/motions", { Authorization: `Bearer ${room.teacher.token}` }],
  ];
  let isOver = false;
  const looking = Promise.all(
    looks.map(async ([path, headers]) => {
      while (!isOver) {
        const answer = await fetch(new URL(path, baseUrl), {
          headers,
          redirect: "manual",
          signal: AbortSignal.timeout(20_000),
        })
          .then(async (response) => new Response(await response.arrayBuffer(), response))
          .catch(() => null);
        count(ledger, answer);
        await pause(100);
      }
    }),
  );
  return {
    async stop() {
      isOver = true;
      await looking;
    },
  };
}
