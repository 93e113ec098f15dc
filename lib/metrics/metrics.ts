import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/**
 * What may tell one measure from another of its kind: words of the house, a status. Nothing that names a
 * person, a room or a code.
 */
type Counted = ReturnType<typeof open>;

const kept = globalThis as { crossfloorMetrics?: Counted };

const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function open() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: "crossfloor_request_seconds",
      help: "How long requests took, by route; streams are not among them",
      labelNames: ["method", "route", "status"] as const,
      buckets: quick,
      registers,
    }),
    writes: new Counter({
      name: "crossfloor_writes_total",
      help: "What pages and programs sent to be written, and what became of it",
      labelNames: ["by", "outcome"] as const,
      registers,
    }),
    overLimits: new Counter({
      name: "crossfloor_over_limit_total",
      help: "What was refused because a limit was reached, by limit",
      labelNames: ["limit"] as const,
      registers,
    }),
    poolWait: new Histogram({
      name: "crossfloor_pool_wait_seconds",
      help: "How long somebody waited for a connection to the database",
      buckets: quick,
      registers,
    }),
    eventDelay: new Histogram({
      name: "crossfloor_event_delay_seconds",
      help: "From where this process learns of an event until the streams that keep up have it",
      buckets: quick,
      registers,
    }),
  };
}

/** The process's measures, which all of the framework's bundles share. */
export const metrics: Counted = kept.crossfloorMetrics ?? open();
kept.crossfloorMetrics = metrics;

export type WriteOutcome = "done" | "refused" | "over-limit" | "away" | "failed";

/** Counts what a page's form, or a program, sent to be written. */
export const countWrite = (by: "form" | "program", outcome: WriteOutcome): void =>
  metrics.writes.inc({ by, outcome });

/** Measures the process itself, and these figures, each when it is asked for. Once a process. */
export function startMetrics(
  figures: Readonly<Record<string, readonly [help: string, read: () => number | Promise<number>]>>,
): void {
  const { registry } = metrics;
  collectDefaultMetrics({ register: registry });
  for (const [name, [help, read]] of Object.entries(figures))
    new Gauge({
      name: `crossfloor_${name}`,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
}
