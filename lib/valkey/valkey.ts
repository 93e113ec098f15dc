import { Redis } from "ioredis";

/**
 * A connection to the Valkey, or Redis, of VALKEY_URL. It comes back by itself when it is lost; what is asked
 * meanwhile, or is not answered in a second, fails at once.
 */
export function openValkey(): Redis {
  const connection = new Redis(process.env.VALKEY_URL ?? "", {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: 1_000,
    keepAlive: 10_000,
    autoResubscribe: false,
    retryStrategy: (tries) => Math.min(100 * tries, 1_000),
    connectionName: "crossfloor",
  });
  connection.on("error", () => undefined);
  return connection;
}
