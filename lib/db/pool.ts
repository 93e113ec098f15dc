import { Socket } from "node:net";
import { Pool } from "pg";

/**
 * How long, in milliseconds, one waits for a lock, for a statement, and for the next word in a transaction.
 */
const patience = {
  lock_timeout: 5_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 10_000,
} as const;

/**
 * A connection that sends what is written to it at one moment as one piece: a call of the system costs more
 * than a statement.
 */
class GatheringSocket extends Socket {
  private isGathering = false;

  override cork(): void {
    super.cork();
    if (this.isGathering) return;
    this.isGathering = true;
    super.cork();
    process.nextTick(() => {
      this.isGathering = false;
      super.uncork();
    });
  }
}

function open(): Pool {
  const pool = new Pool({
    connectionString: process.env.DATABASE_URL ?? "",
    pipeline: true,
    stream: () => new GatheringSocket(),
    max: 20,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 300_000,
    keepAlive: true,
    ...patience,
  });
  // Who uses a connection that breaks is told by the statement; where nobody does, the pool opens another.
  pool.on("connect", (connection) => connection.on("error", () => undefined));
  pool.on("error", () => undefined);
  return pool;
}

const kept = globalThis as { crossfloorPool?: Pool };

/** The process's one pool of connections, for statements of ours and for Prisma's. */
export const pool: Pool = kept.crossfloorPool ?? open();
kept.crossfloorPool = pool;
