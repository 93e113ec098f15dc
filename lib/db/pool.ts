import { Socket } from "node:net";
import { Pool } from "pg";
import { appPatience } from "./away/patience";
import { isPooled } from "./statement";

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

/** How many connections the process has at most, but for the two on which it hears of news. */
export const poolSize = Number(process.env.DATABASE_POOL || 20);

function open(): Pool {
  const pool = new Pool({
    connectionString: process.env.DATABASE_URL ?? "",
    pipeline: true,
    stream: () => new GatheringSocket(),
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 300_000,
    keepAlive: true,
    // Where a machine that hangs does not keep its own time.
    query_timeout: appPatience.statement_timeout + 5_000,
    // A pooler knows none of these; `npm start` gives them to the role instead.
    ...(isPooled ? {} : appPatience),
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
