import { join } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { inQueue } from "../../queue/queue";
import type { FileFormat } from "../file-formats";
import type { RoomFile } from "../schemas";
import { annotationsOf } from "./annotations";
import { csvOf } from "./csv";
import type { DocumentAsked } from "./render-document";
import type { FileWords } from "./words";

type RenderAsked = Readonly<{ file: RoomFile; format: FileFormat; words: FileWords; at: string }>;

/** So many documents are made at once in a process, and so many more wait. */
const most = { atOnce: 2, waiting: 10 };
const longestWork = 120_000;

/**
 * A room as the bytes of a file. Documents are made on a thread of their own, with an end to its time and
 * memory, which stops where nobody waits for them any more; where too many wait already, none is begun.
 */
export async function render(
  { file, format, words, at }: RenderAsked,
  signal: AbortSignal,
): Promise<Buffer<ArrayBuffer> | "too-many"> {
  if (format === "json") return Buffer.from(JSON.stringify(file));
  if (format === "csv") return Buffer.from(csvOf(file, words));
  if (format === "annotations") return Buffer.from(JSON.stringify(annotationsOf(file, at)));
  return (await inQueue("documents", most, () => makeAside({ file, format, words }, signal))) ?? "too-many";
}

/** Not written as a `new` of its own: Next would bundle what it saw there, which reads TypeScript as it runs. */
const start = (options: WorkerOptions): Worker =>
  Reflect.construct(Worker, [join(process.cwd(), "lib/exports/files/render-worker.mjs"), options]);

function makeAside(asked: DocumentAsked, signal: AbortSignal): Promise<Buffer<ArrayBuffer>> {
  const worker = start({ execArgv: [], workerData: asked, resourceLimits: { maxOldGenerationSizeMb: 384 } });
  const stop = () => void worker.terminate();
  const timer = setTimeout(stop, longestWork);
  signal.addEventListener("abort", stop, { once: true });
  return new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    worker.once("message", (bytes: Uint8Array<ArrayBuffer>) => resolve(Buffer.from(bytes)));
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("a document was not finished")));
  }).finally(() => {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    stop();
  });
}
