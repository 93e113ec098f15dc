import type { Pool } from "pg";
import { metrics } from "./metrics";

type Callback = (...given: readonly unknown[]) => unknown;

/** Measures how long whoever asks a pool for a connection waits, also where none is had. */
export function measureWaits(pool: Pool): void {
  const connect = pool.connect.bind(pool) as (taken?: Callback) => unknown;
  pool.connect = ((taken?: Callback) => {
    const begun = performance.now();
    const note = () => metrics.poolWait.observe((performance.now() - begun) / 1000);
    if (!taken) return (connect() as Promise<unknown>).finally(note);
    return connect((...given) => {
      note();
      return taken(...given);
    });
  }) as never;
}
