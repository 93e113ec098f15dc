import { DatabaseError } from "pg";
import { describe, expect, it } from "vitest";
import { isAway } from "./is-away";

const coded = (code: string, more: object = {}) =>
  Object.assign(new Error(`code ${code}`), { code, ...more });
const ofPostgres = (code: string) =>
  Object.assign(new DatabaseError("said by the server", 20, "error"), { code, severity: "ERROR" });
/** As Prisma tells what its adapter was told: in a statement of its own, and in one that was written. */
const ofPrisma = (code: string, by: "P2039" | "P2010") =>
  coded(by, {
    meta: {
      driverAdapterError: Object.assign(new Error("postgres"), {
        name: "DriverAdapterError",
        cause: { kind: "postgres", code, originalCode: code, originalMessage: "said by the server" },
      }),
    },
  });
const wrapped = (error: unknown) => new Error("a page could not be drawn", { cause: error });

const away = {
  "08000 08001 08003 08004 08006 08P01": "the way to it",
  "57P01 57P02 57P03 57P04 57P05": "it is stopped, has crashed, or begins",
  "53000 53100 53200 53300 53400": "its disk, memory or connections are used up",
  "55P03 57014": "a lock, or the time of a statement, is not to be had",
  "25P03 25P04 25006": "a transaction was idle or long, or nothing may be written",
  "40001 40P01": "transactions in each other's way",
  "28000 28P01 3D000": "it does not let the app in",
  "58000 58030": "the system below it fails",
};
const faults = [
  "23505",
  "23503",
  "23514",
  "22P02",
  "22001",
  "42P01",
  "42601",
  "42501",
  "25P02",
  "XX000",
  "P0001",
];

const each = Object.entries(away).flatMap(([some, what]) =>
  some.split(" ").map((code) => [code, what] as const),
);

describe("what says that the database is away", () => {
  it.each(each)("%s: %s", (code) => {
    const told = [coded(code), ofPostgres(code), ofPrisma(code, "P2039"), ofPrisma(code, "P2010")];
    for (const error of [...told, ...told.map(wrapped)]) expect(isAway(error)).toBe(true);
  });

  it.each([
    "P1001 P1002 P1008 P1017 P2024 P2028 P2034 P2037",
    "ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH",
  ])("%s", (some) => {
    for (const code of some.split(" ")) expect(isAway(coded(code)), code).toBe(true);
  });

  it.each([
    "Connection terminated",
    "Connection terminated unexpectedly",
    "Connection terminated due to connection timeout",
    "timeout exceeded when trying to connect",
    "Query read timeout",
    "Client has encountered a connection error and is not queryable",
    "Client was closed and is not queryable",
  ])("the words “%s”", (message) => expect(isAway(new Error(message))).toBe(true));

  it("one of several that were tried", () =>
    expect(isAway(new AggregateError([new Error("other"), coded("ECONNREFUSED")]))).toBe(true));
});

describe("what does not", () => {
  it.each(faults)("%s, which lies in what was asked", (code) => {
    for (const error of [ofPostgres(code), ofPrisma(code, "P2039"), ofPrisma(code, "P2010")])
      expect(isAway(error)).toBe(false);
  });

  it.each([["P2002"], ["P2025"], ["P2003"], ["ENOENT"]])("%s", (code) =>
    expect(isAway(coded(code))).toBe(false),
  );

  it.each([[new TypeError("x is not a function")], [null], [undefined], ["ECONNREFUSED"], [new Error("")]])(
    "%s",
    (error) => expect(isAway(error)).toBe(false),
  );

  it("an error that is its own cause", () => {
    const circle: Error & { cause?: unknown } = new Error("round");
    circle.cause = circle;
    expect(isAway(circle)).toBe(false);
  });
});
