import { openLog } from "./log";

const kept = globalThis as { crossfloorLog?: ReturnType<typeof openLog> };

/** The lines that this process's log writes from now on, for a test; they go nowhere else. */
export function hearLog(): readonly string[] {
  const lines: string[] = [];
  kept.crossfloorLog = openLog({ write: (line) => void lines.push(line) });
  return lines;
}
