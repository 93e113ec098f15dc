import type { QueryResultRow } from "pg";
import { type Connection, statement } from "./statement";

/** A statement that goes out once for all who send it in one trip, and answers each their own rows. */
type Shared<Asked, Row> = ((on: Connection, asked: Asked) => Promise<readonly Row[]>) &
  Readonly<{ text: string }>;

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

/** What is of one place, which each statement is told as `$2`: a room, or whatever rows are kept by. */
type Placed = Readonly<{ roomId: string } | { place: string }>;

/** Asks for rows of a place, `$2`, by `asked`, a table of what is asked, whose columns are given with their types. */
export const question = <Asked extends Placed, Row extends QueryResultRow>(
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
export const entry = <Row extends Placed>(
  table: string,
  columns: readonly (keyof Row & string)[],
  onConflict = "",
): Shared<Row, never> => {
  const list = columns.map((column) => `"${column}"`).join(", ");
  return shared(
    `write ${table}`,
    `INSERT INTO "${table}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1) given
    ${onConflict}`,
    false,
  );
};

/**
 * Takes away the rows of a room's table that have the same in some columns. They are given first: who plans
 * it takes the given for a hundred, and would rather read the table.
 */
export const removal = <Row extends Readonly<{ roomId: string }>>(
  table: string,
  columns: readonly (keyof Row & string)[],
): Shared<Row, never> => {
  const list = columns.map((column) => `"${column}"`).join(", ");
  return shared(
    `drop ${table}`,
    `WITH given AS (SELECT ${list} FROM json_populate_recordset(NULL::"${table}", $1))
    DELETE FROM "${table}" WHERE "roomId" = $2 AND (${list}) IN (SELECT * FROM given)`,
  );
};

const placeOf = (asked: Placed): string => ("roomId" in asked ? asked.roomId : asked.place);

function shared<Asked extends Placed, Row extends QueryResultRow>(
  name: string,
  text: string,
  isToldPlace = true,
): Shared<Asked, Row> {
  const send = statement<Row & Readonly<{ at: number }>>(name, text);
  type Going = Readonly<{ asked: Asked[]; found: Promise<readonly (readonly Row[])[]> }>;
  const going = new WeakMap<Trip, Map<string, Going>>();

  async function ask(on: Connection, asked: readonly Asked[]): Promise<readonly (readonly Row[])[]> {
    const [first] = asked;
    const place = first && isToldPlace ? [placeOf(first)] : [];
    const found = await send(on, JSON.stringify(asked.map((one, at) => ({ ...one, at }))), ...place);
    const rows = asked.map((): Row[] => []);
    for (const { at, ...row } of found) rows[at]?.push(row as unknown as Row);
    return rows;
  }
  function join(on: Connection, trip: Trip, place: string): Going {
    const those = going.get(trip) ?? new Map<string, Going>();
    going.set(trip, those);
    const known = those.get(place);
    if (known) return known;
    const asked: Asked[] = [];
    const found = new Promise<readonly (readonly Row[])[]>((resolve) => {
      trip.push(() => resolve(ask(on, asked)));
    });
    const fresh = { asked, found };
    those.set(place, fresh);
    return fresh;
  }
  return Object.assign(
    async (on: Connection, one: Asked) => {
      const trip = trips.get(on);
      if (!trip) return (await ask(on, [one]))[0] ?? [];
      const { asked, found } = join(on, trip, placeOf(one));
      const at = asked.push(one) - 1;
      return (await found)[at] ?? [];
    },
    { text },
  );
}
