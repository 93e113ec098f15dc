import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";

const connect = (): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL ?? "", max: 20, connectionTimeoutMillis: 3000 }),
    transactionOptions: { maxWait: 5000, timeout: 10_000 },
  });

const kept = globalThis as { crossfloorDatabase?: PrismaClient };

/** The process's one connection pool. It outlives reloads in development. */
export const db: PrismaClient = (kept.crossfloorDatabase ??= connect());

export type Transaction = Prisma.TransactionClient;
