import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "./new-id";
import { inOneTrip } from "./shared-statement";
import type { Connection } from "./statement";
import { addReceipt, findReceipt } from "./turn-statements";

const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
let sent = 0;

/** The connection, and how often something was sent on it. */
const on: Connection = {
  query: ((...asked: Parameters<Client["query"]>) => {
    sent += 1;
    return client.query(...asked);
  }) as Client["query"],
};

const receiptOf = (key: string) => ({
  place: "here",
  caller: "shared-statement",
  key,
  bodyHash: `hash of ${key}`,
});

beforeAll(() => client.connect());
afterAll(() => client.end());
beforeEach(() => {
  sent = 0;
});

describe("what is asked and written in one trip", () => {
  it("goes out once, and everybody is answered their own, whoever asks in a trip of their own", async () => {
    const [one, two, none] = [newId(), newId(), newId()];
    const write = (key: string) => addReceipt(on, { ...receiptOf(key), value: { key, text: 'ü "\\ \n' } });
    await Promise.all(inOneTrip(on, () => [one, two].map(write)));
    expect(sent).toBe(1);

    const find = (key: string) => findReceipt(on, { place: "here", caller: "shared-statement", key });
    const found = await Promise.all(
      inOneTrip(on, () => [find(two), ...inOneTrip(on, () => [find(none)]), find(one), find(two)]),
    );
    expect(sent).toBe(2);
    expect(found.map(([row]) => row?.bodyHash)).toEqual(
      [two, undefined, one, two].map((key) => key && receiptOf(key).bodyHash),
    );
    expect(found[0]).toEqual([{ bodyHash: receiptOf(two).bodyHash, value: { key: two, text: 'ü "\\ \n' } }]);
  });

  it("is sent at once where nobody makes a trip", async () => {
    expect(await findReceipt(on, { place: "here", caller: "shared-statement", key: newId() })).toEqual([]);
    expect(sent).toBe(1);
  });
});
