import type { Prisma } from "../generated/client";

/**
 * Waits until nobody else is in a transaction that asked for the same. A row, and no advisory lock, which
 * other nodes of a distributed database would not know of.
 */
export async function waitFor(
  tx: Prisma.TransactionClient,
  name: "administrators" | "library",
): Promise<void> {
  await tx.$executeRaw`INSERT INTO "Mutex" AS m (name) VALUES (${name})
    ON CONFLICT (name) DO UPDATE SET name = excluded.name`;
}
