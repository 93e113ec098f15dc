import { setTimeout as sleep } from "node:timers/promises";
import { type Channel, channels } from "../../db/hint";
import { openValkey } from "../../valkey/valkey";
import type { Again, Carrier, Hear } from "./carrier";

const pause = 900;

/**
 * Carries hints by publish and subscribe of Valkey, or Redis, which loses what is said while somebody is
 * away. It comes back by itself.
 */
export function openPublished(hear: Hear, again: Again): Carrier {
  const [speaker, listener] = [openValkey(), openValkey()];
  let isRunning = true;

  listener.on("message", (channel, payload) => hear(channel as Channel, payload));
  listener.on("ready", () => {
    listener.subscribe(...channels).then(again, () => undefined);
  });
  /** A line that was cut without a word is found by asking. */
  const beat = async (): Promise<void> => {
    while (isRunning) {
      await sleep(pause, undefined, { ref: false });
      if (listener.status === "ready") await listener.ping().catch(() => listener.disconnect(true));
    }
  };
  void beat();
  return {
    say(channel, payloads) {
      for (const payload of payloads) speaker.publish(channel, payload).catch(() => undefined);
    },
    isUp: () => listener.status === "ready",
    async close() {
      isRunning = false;
      for (const connection of [speaker, listener]) connection.disconnect();
    },
  };
}
