import pino, { type DestinationStream, type Logger } from "pino";
import { keepAllowed, type Said } from "./allowed";
import type { Level } from "./levels";
import { textOf } from "./text";

/** What can be told, in the house's own words. */
export type Told =
  | "answered"
  | "failed"
  | "framework"
  | "uncaught"
  | "no-port"
  | "listener-failed"
  | "clock-stuck"
  | "not-pruned"
  | "not-backed-up"
  | "not-mailed"
  | "not-traced"
  | "sign-in-failed"
  | "started-again";

const kept = globalThis as { crossfloorLog?: Logger };

/**
 * Writes a line of the process's one log: when, how grave, what happened, and of what is said about it what
 * names nobody. There is no place in it for words of anybody.
 */
export function tell(level: Level, event: Told, said: Said = {}): void {
  kept.crossfloorLog ??= openLog();
  kept.crossfloorLog[level]({ event, ...said });
}

/** A log as LOG_LEVEL and LOG_FORMAT say. */
export function openLog(to: DestinationStream = pino.destination({ dest: 1, sync: true })): Logger {
  const { LOG_LEVEL, LOG_FORMAT } = process.env;
  const format = LOG_FORMAT || (process.stdout.isTTY ? "text" : "json");
  return pino(
    {
      level: LOG_LEVEL || "warn",
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: (said) => ({ ...keepAllowed(said) }) },
    },
    format === "text" ? { write: (line) => to.write(textOf(line)) } : to,
  );
}

/**
 * Lets what the framework and packages say to the console go to the log: of an error what may be told of it.
 * What they say in words alone may hold an address, or what somebody wrote: that it was said is for who
 * debugs.
 */
export function takeConsole(): void {
  const levels = { error: "error", warn: "warn", info: "debug", log: "debug", debug: "debug" } as const;
  for (const [name, level] of Object.entries(levels))
    console[name as keyof typeof levels] = (...said: readonly unknown[]) => {
      const error = said.find((one) => one instanceof Error);
      tell(error ? level : "debug", "framework", { error });
    };
}
