import { createHmac } from "node:crypto";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
} from "rate-limiter-flexible";
import { pool } from "../db/pool";
import { nameFor } from "../db/statement";
import { openValkey } from "../valkey/valkey";

/**
 * Where what is counted stands: in this process's memory, where there is one process, or where all processes
 * find it. It is nobody's, and may be lost with a crash: then it begins anew.
 */
export const limitsIn = (): "memory" | "database" | "valkey" => {
  const { LIMITS_IN } = process.env;
  return LIMITS_IN === "database" || LIMITS_IN === "valkey" ? LIMITS_IN : "memory";
};

/** Counts outside of this process by `name`, or null where memory is enough. */
export function openShared(name: string, points: number, seconds: number): RateLimiterAbstract | null {
  const wanted = { points, duration: seconds, keyPrefix: name };
  switch (limitsIn()) {
    case "memory":
      return null;
    case "database":
      startClearing();
      return new RateLimiterPostgres({
        ...wanted,
        storeClient: onPool,
        storeType: "pool",
        tableName: "Allowance",
        tableCreated: true,
        clearExpiredByTimeout: false,
      });
    case "valkey":
      kept.crossfloorCounts ??= openValkey();
      // Where Valkey is away each process counts by itself.
      return new RateLimiterRedis({
        ...wanted,
        storeClient: kept.crossfloorCounts,
        rejectIfRedisNotReady: true,
        insuranceLimiter: new RateLimiterMemory(wanted),
      });
  }
}

const kept = globalThis as {
  crossfloorCounts?: ReturnType<typeof openValkey>;
  crossfloorClearing?: NodeJS.Timeout;
};

type Asked = Readonly<{ name: string; text: string; values: unknown[] }>;

const onPool = {
  query: ({ name, text, values }: Asked) => pool.query({ name: nameFor(name), text, values }),
};

/**
 * A key as it stands outside of this process: an address or a name of somebody's cannot be read from it, nor
 * guessed without the server's secret.
 */
export const maskKey = (key: string): string =>
  createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "")
    .update(`limits ${key}`)
    .digest("base64url")
    .slice(0, 32);

const clearEvery = 300_000;

/** Deletes what is over, from time to time. */
function startClearing(): void {
  kept.crossfloorClearing ??= setInterval(() => void clearOver().catch(() => undefined), clearEvery).unref();
}

export async function clearOver(): Promise<void> {
  await pool.query(`DELETE FROM "Allowance" WHERE expire <= $1`, [Date.now()]);
  await pool.query(`DELETE FROM "Misses" WHERE greatest(at, "lookedAt") <= now() - interval '12 hours'`);
}
