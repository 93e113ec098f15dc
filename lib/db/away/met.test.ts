import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import { db, type Transaction } from "../client";
import { pool } from "../pool";
import { isAway } from "./is-away";

const url = vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  return process.env.DATABASE_URL ?? "";
});

afterAll(() => db.$disconnect());

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "nothing failed",
    (error: unknown) => error,
  );
const inTransaction = (work: (tx: Transaction) => Promise<unknown>) => faultOf(db.$transaction(work));

/** Ends a connection as a server that is stopped does. */
const end = (pid: number) => pool.query("SELECT pg_terminate_backend($1)", [pid]);
const pidOf = async (tx: Transaction): Promise<number> =>
  (await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`)[0]?.pid ?? 0;

describe("what a real server says", () => {
  const met: Readonly<Record<string, () => Promise<unknown>>> = {
    "that ends a connection between two statements": () =>
      inTransaction(async (tx) => {
        await end(await pidOf(tx));
        await tx.room.count();
      }),
    "that ends a connection in a statement of Prisma's": () =>
      inTransaction(async (tx) => {
        const pid = await pidOf(tx);
        await Promise.all([tx.$queryRaw`SELECT pg_sleep(5)::text`, end(pid)]);
      }),
    "that ends a connection in a statement of ours": async () => {
      const on = await pool.connect();
      const { rows } = await on.query("SELECT pg_backend_pid() AS pid");
      const [fault] = await Promise.all([faultOf(on.query("SELECT pg_sleep(5)")), end(rows[0].pid)]);
      on.release(true);
      return fault;
    },
    "where a statement takes too long": () =>
      inTransaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL statement_timeout = 1`;
        await tx.$queryRaw`SELECT pg_sleep(5)::text`;
      }),
    "where a lock is not to be had": () =>
      inTransaction(async (tx) => {
        await tx.$executeRaw`LOCK TABLE "Pruning" IN ACCESS EXCLUSIVE MODE`;
        throw await inTransaction(async (other) => {
          await other.$executeRaw`SET LOCAL lock_timeout = 1`;
          await other.pruning.count();
        });
      }),
    "where a transaction says nothing for too long": () =>
      inTransaction(async (tx) => {
        const pid = await pidOf(tx);
        await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = 1`;
        await vi.waitFor(async () => {
          const { rows } = await pool.query("SELECT FROM pg_stat_activity WHERE pid = $1", [pid]);
          expect(rows).toEqual([]);
        });
        await tx.room.count();
      }),
    "that may only be read": () =>
      inTransaction(async (tx) => {
        await tx.$executeRaw`SET TRANSACTION READ ONLY`;
        await tx.pruning.deleteMany();
      }),
    "that has no connection left": async () => {
      const name = `full_${randomUUID().replaceAll("-", "")}`;
      await pool.query(`CREATE DATABASE ${name} CONNECTION LIMIT 0`);
      const full = new Client({ connectionString: Object.assign(new URL(url), { pathname: name }).href });
      const fault = await faultOf(full.connect());
      await pool.query(`DROP DATABASE ${name}`);
      return fault;
    },
    "that is not there": () => {
      return faultOf(
        new Client({ connectionString: Object.assign(new URL(url), { port: "1" }).href }).connect(),
      );
    },
  };

  it.each(Object.keys(met))("%s", async (what) => {
    const fault = await met[what]?.();
    expect(isAway(fault), String(fault)).toBe(true);
  });

  it("of a row that there is already is a fault", async () => {
    const format = { id: randomUUID(), title: "Twice", phases: [], position: 9 };
    await db.format.create({ data: format });
    expect(isAway(await faultOf(db.format.create({ data: format })))).toBe(false);
    await db.format.delete({ where: { id: format.id } });
  });
});
