import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolClient, QueryArrayConfig } from "pg";
import { Prisma, PrismaClient } from "./generated/client";
import { pool } from "./pool";
import { named } from "./prisma-statement";

type Kept = { crossfloorDatabase?: PrismaClient; crossfloorBegun?: AsyncLocalStorage<PoolClient> };

const kept = globalThis as Kept;

/** The connection on which a transaction has begun already, where Prisma is to go on in it. */
const begun = kept.crossfloorBegun ?? new AsyncLocalStorage<PoolClient>();
kept.crossfloorBegun = begun;

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

type Sent = QueryArrayConfig & Readonly<{ values: readonly unknown[] }>;

/** A connection as Prisma uses one. Where it breaks, the statement says so. */
const usable = (query: (sent: Sent) => unknown, release: PoolClient["release"]) => ({
  query,
  on: () => undefined,
  removeListener: () => undefined,
  release,
});

/** A connection whose transaction is begun, ended and given back by somebody else. */
const withoutEnds = (on: PoolClient) =>
  usable(
    (sent) =>
      /^(BEGIN|COMMIT|ROLLBACK)$/.test(sent.text) ? Promise.resolve({ rows: [] }) : on.query(named(sent)),
    () => undefined,
  );

const shared = {
  query: (sent: Sent) => pool.query(named(sent)),
  connect: async () => {
    const others = begun.getStore();
    if (others) return withoutEnds(others);
    const own = await pool.connect();
    return usable(
      (sent) => own.query(named(sent)),
      (fault) => own.release(fault),
    );
  },
};

/** Prisma on the process's own pool, which can also go on in a transaction that others began and will end. */
class SharedAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    return Object.create(await super.connect(), { client: { value: shared } });
  }
}

const connect = (): PrismaClient =>
  new PrismaClient({
    adapter: new SharedAdapter(pool),
    transactionOptions: { maxWait: 5000, timeout: 10_000 },
  });

/** Prisma, for all that is not hot. It outlives reloads in development. */
export const db: PrismaClient = kept.crossfloorDatabase ?? connect();
kept.crossfloorDatabase = db;

/** What a column of JSON is given to hold nothing. */
export const noJson = Prisma.DbNull;

export type Transaction = Prisma.TransactionClient;

/** Lets Prisma work in the transaction that has begun on a connection. */
export const inTransactionOn = <T>(
  connection: PoolClient,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => begun.run(connection, () => db.$transaction(work));
