import type { QueryResultRow } from "pg";
import { type Connection, statement } from "./statement";

/** A statement that goes out once for all who send it in one trip, and answers each their own rows. */
type Shared<Asked, Row> = ((on: Connection, asked: Asked) => Promise<readonly Row[]>) &
  Readonly<{ text: string }>;

type InRoom = Readonly<{ roomId: string }>;

/** What is sent at the end of a trip. */
type Trip = (() => void)[];

const trips = new WeakMap<Connection, Trip>();

/**
 * Whatever is asked and written on a connection meanwhile goes out together, each statement once; a trip
 * within a trip is part of it.
 */
export function inOneTrip<T>(on: Connection, work: () => T): T {
  if (trips.has(on)) return work();
  const trip: Trip = [];
  trips.set(on, trip);
  try {
    return work();
  } finally {
    trips.delete(on);
    for (const send of trip) send();
  }
}

/** Asks for rows by `asked`, a table of what is asked, whose columns are given with their types. */
export const question = <Asked extends object, Row extends QueryResultRow>(
  name: string,
  columns: string,
  text: string,
): Shared<Asked, Row> =>
  shared(
    name,
    `SELECT asked.at, found.* FROM json_to_recordset($1) AS asked (at int, ${columns})
    CROSS JOIN LATERAL (${text} OFFSET 0) found`,
  );

/** Writes a row of a table; `onConflict` where there is one by the same key. */
export const entry = <Row extends object>(
  table: string,
  columns: readonly (keyof Row & string)[],
  onConflict = "",
): Shared<Row, never> => {
  const list = columns.map((column) => `"${column}"`).join(", ");
  return shared(
    `write ${table}`,
    `INSERT INTO "${table}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1) given
    ${onConflict}`,
  );
};

/**
 * Takes away the rows of a table that have the same in some columns. Those of the rooms are found first: who
 * plans it takes the given for a hundred, and would rather read the table.
 */
export const removal = <Row extends InRoom>(
  table: string,
  columns: readonly (keyof Row & string)[],
): Shared<Row, never> => {
  const list = columns.map((column) => `"${column}"`).join(", ");
  return shared(
    `drop ${table}`,
    `WITH given AS (SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1))
    DELETE FROM "${table}" WHERE "roomId" = ANY (ARRAY (SELECT "roomId" FROM given))
      AND (${list}) IN (SELECT * FROM given)`,
  );
};

function shared<Asked extends object, Row extends QueryResultRow>(
  name: string,
  text: string,
): Shared<Asked, Row> {
  const send = statement<Row & Readonly<{ at: number }>>(name, text);
  const going = new WeakMap<
    Trip,
    Readonly<{ asked: Asked[]; found: Promise<readonly (readonly Row[])[]> }>
  >();

  async function ask(on: Connection, asked: readonly Asked[]): Promise<readonly (readonly Row[])[]> {
    const found = await send(on, JSON.stringify(asked.map((one, at) => ({ ...one, at }))));
    const rows = asked.map((): Row[] => []);
    for (const { at, ...row } of found) rows[at]?.push(row as unknown as Row);
    return rows;
  }
  function join(on: Connection, trip: Trip) {
    const known = going.get(trip);
    if (known) return known;
    const asked: Asked[] = [];
    const found = new Promise<readonly (readonly Row[])[]>((resolve) => {
      trip.push(() => resolve(ask(on, asked)));
    });
    const fresh = { asked, found };
    going.set(trip, fresh);
    return fresh;
  }
  return Object.assign(
    async (on: Connection, one: Asked) => {
      const trip = trips.get(on);
      if (!trip) return (await ask(on, [one]))[0] ?? [];
      const { asked, found } = join(on, trip);
      const at = asked.push(one) - 1;
      return (await found)[at] ?? [];
    },
    { text },
  );
}
