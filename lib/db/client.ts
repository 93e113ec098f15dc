import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolClient } from "pg";
import { type Prisma, PrismaClient } from "./generated/client";
import { pool } from "./pool";
import { nameOf } from "./statement-name";

type Kept = { crossfloorDatabase?: PrismaClient; crossfloorBegun?: AsyncLocalStorage<PoolClient> };

const kept = globalThis as Kept;

/** The connection on which a transaction has begun already, where Prisma is to go on in it. */
const begun = kept.crossfloorBegun ?? new AsyncLocalStorage<PoolClient>();
kept.crossfloorBegun = begun;

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** Prisma on the process's own pool, which can also go on in a transaction that others began and will end. */
class SharedAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const start = adapter.startTransaction;
    adapter.startTransaction = (level) => {
      const connection = begun.getStore();
      if (!connection) return start.call(adapter, level);
      const onIt = { connect: async () => withoutEnds(connection) };
      return start.call(Object.create(adapter, { client: { value: onIt } }), level);
    };
    return adapter;
  }
}

/** A connection whose transaction is begun, ended and given back by somebody else. */
const withoutEnds = (connection: PoolClient) => ({
  query: (config: Readonly<{ text: string }>) =>
    /^(BEGIN|COMMIT|ROLLBACK)$/.test(config.text) ? Promise.resolve({ rows: [] }) : connection.query(config),
  on: () => undefined,
  removeListener: () => undefined,
  release: () => undefined,
});

const connect = (): PrismaClient =>
  new PrismaClient({
    adapter: new SharedAdapter(pool, { statementNameGenerator: nameOf }),
    transactionOptions: { maxWait: 5000, timeout: 10_000 },
  });

/** Prisma, for all that is not hot. It outlives reloads in development. */
export const db: PrismaClient = kept.crossfloorDatabase ?? connect();
kept.crossfloorDatabase = db;

export type Transaction = Prisma.TransactionClient;

/** Lets Prisma work in the transaction that has begun on a connection. */
export const inTransactionOn = <T>(
  connection: PoolClient,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => begun.run(connection, () => db.$transaction(work));
