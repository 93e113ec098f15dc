import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client";

const connect = (): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.DATABASE_URL ?? "",
      max: 20,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 300_000,
    }),
    transactionOptions: { maxWait: 5000, timeout: 10_000 },
  });

const kept = globalThis as { crossfloorDatabase?: PrismaClient };

/** The process's one connection pool. It outlives reloads in development. */
export const db: PrismaClient = kept.crossfloorDatabase ?? connect();
kept.crossfloorDatabase = db;

export type Transaction = Prisma.TransactionClient;
