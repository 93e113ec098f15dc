import { isDatabaseUp } from "../db/health";
import { type AsideHint, type Channel, hintChannel, hints } from "../db/hint";
import { tell } from "../log/log";
import { noteDatabase } from "../web/database-away";
import { type Carrier, openNone } from "./carriers/carrier";
import { openNotify } from "./carriers/notify";
import { openPublished } from "./carriers/valkey";
import { learn } from "./hub";
import { openPoll, type Poll } from "./poll";
import { hearAside, whisperToAll } from "./whisper";

type Bus = { carrier: Carrier; poll: Poll; timer: NodeJS.Timeout | null; isRunning: boolean };

const kept = globalThis as { crossfloorBus?: Bus };

/** How often the log is asked: where hints come, to make good those that were lost, and where none do. */
const pauses = { besideHints: 900, alone: 250 } as const;

/**
 * Hears of every room's new events: this process's own at once, the others' by what carries hints (HINTS:
 * NOTIFY, Valkey or nothing), and, because a hint may be lost, from the log itself. Where nothing is carried
 * the log is asked oftener, and nothing else is different; only where the log does not answer, it says so.
 */
export function startBus(): void {
  if (kept.crossfloorBus?.isRunning) return;
  const bus: Bus = {
    carrier: carriers[readHints()](hear, whisperToAll),
    poll: openPoll(),
    timer: null,
    isRunning: true,
  };
  kept.crossfloorBus = bus;
  hints.on("room", learn);
  hints.on("aside", hearAside);
  hints.on("out", sayOut);
  hints.on("fault", writeDown);
  void beat(bus);
}

export async function stopBus(): Promise<void> {
  const bus = kept.crossfloorBus;
  if (!bus) return;
  bus.isRunning = false;
  hints.off("room", learn);
  hints.off("aside", hearAside);
  hints.off("out", sayOut);
  hints.off("fault", writeDown);
  if (bus.timer) clearTimeout(bus.timer);
  await Promise.all([bus.carrier.close(), bus.poll.close()]);
}

/** Whether hints of other processes are heard now, as far as is known. */
export const hearsHints = (): boolean => kept.crossfloorBus?.carrier.isUp() === true;

const carriers = { notify: openNotify, valkey: openPublished, none: openNone };

const readHints = (): keyof typeof carriers => {
  const { HINTS, VALKEY_URL } = process.env;
  return HINTS === "none" || HINTS === "notify" ? HINTS : VALKEY_URL ? "valkey" : "notify";
};

const sayOut = (channel: Channel, payloads: readonly string[]): void =>
  kept.crossfloorBus?.carrier.say(channel, payloads);

const writeDown = (error: unknown): void => tell("error", "listener-failed", { error });

async function beat(bus: Bus): Promise<void> {
  try {
    await bus.poll.ask();
    noteDatabase({ isAway: false });
  } catch {
    // On a busy machine an answer is late: only where nothing else is answered either is the database away.
    const isUp = await isDatabaseUp();
    if (bus.isRunning) noteDatabase({ isAway: !isUp });
  }
  const pause = bus.carrier.isUp() ? pauses.besideHints : pauses.alone;
  if (bus.isRunning) bus.timer = setTimeout(() => void beat(bus), pause);
}

/** A hint of a room is "roomId:seq". */
function hear(channel: Channel, payload: string): void {
  if (channel === hintChannel) {
    const [roomId = "", seq] = payload.split(":");
    learn(roomId, Number(seq) || 0);
  } else hearAside(JSON.parse(payload) as AsideHint);
}
