import { Client as Connection } from "pg";
import { appPatience } from "../db/away/patience";
import { isDatabaseUp } from "../db/health";
import { asideChannel, hintChannel, hints } from "../db/hint";
import { tell } from "../log/log";
import { noteDatabase } from "../web/database-away";
import { learn } from "./hub";
import { poll } from "./poll";
import { hearAside, whisperToAll } from "./whisper";

type Bus = { connection: Connection | null; timer: NodeJS.Timeout | null; isRunning: boolean };

const kept = globalThis as { crossfloorBus?: Bus };

const pause = 900;

/**
 * Hears of every room's new events: this process's own at once, the others' by NOTIFY on a connection of its
 * own, and, because a hint may be lost, by a poll about once a second. Where that fails it tries
 * again each second, and says so where the database is away; open streams wait.
 */
export function startBus(): void {
  if (kept.crossfloorBus?.isRunning) return;
  const bus: Bus = { connection: null, timer: null, isRunning: true };
  kept.crossfloorBus = bus;
  hints.on("room", learn);
  hints.on("fault", writeDown);
  void beat(bus);
}

export async function stopBus(): Promise<void> {
  const bus = kept.crossfloorBus;
  if (!bus) return;
  bus.isRunning = false;
  hints.off("room", learn);
  hints.off("fault", writeDown);
  if (bus.timer) clearTimeout(bus.timer);
  await bus.connection?.end().catch(() => undefined);
}

const writeDown = (error: unknown): void => tell("error", "listener-failed", { error });

async function beat(bus: Bus): Promise<void> {
  try {
    bus.connection ??= await connect(bus);
    await poll(bus.connection);
    noteDatabase({ isAway: false });
  } catch {
    drop(bus);
    // On a busy machine an answer is late: only where nothing else is answered either is the database away.
    const isUp = await isDatabaseUp();
    if (bus.isRunning) noteDatabase({ isAway: !isUp });
  }
  if (!bus.isRunning) drop(bus);
  else bus.timer = setTimeout(() => void beat(bus), pause);
}

async function connect(bus: Bus): Promise<Connection> {
  const connection = new Connection({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: 2000,
    query_timeout: 2500,
    keepAlive: true,
    application_name: "crossfloor live",
    ...appPatience,
  });
  connection.on("error", () => bus.connection === connection && drop(bus));
  connection.on("notification", ({ channel, payload = "" }) =>
    channel === asideChannel ? hearAside(JSON.parse(payload)) : hear(payload),
  );
  try {
    await connection.connect();
    for (const channel of [hintChannel, asideChannel])
      await connection.query(`LISTEN ${connection.escapeIdentifier(channel)}`);
    whisperToAll();
    return connection;
  } catch (error) {
    connection.end().catch(() => undefined);
    throw error;
  }
}

function drop(bus: Bus): void {
  bus.connection?.end().catch(() => undefined);
  bus.connection = null;
}

/** A hint is "roomId:seq". */
function hear(payload: string): void {
  const [roomId = "", seq] = payload.split(":");
  learn(roomId, Number(seq) || 0);
}
