import { readMostMegabytes } from "./process-facts.mjs";
import { bearerOf, loadApp, makeRoom } from "./room.mjs";

const ROOMS = 1000;
const ENOUGH = 250;
/** A statement may not take long. */
const AT_ONCE = 20;

/**
 * The most that the app's process held in memory while a thousand rooms of reference were opened one after
 * the other: not much more than with a quarter of them, for those that were not used for longest are let go.
 * What it holds at one moment says less, since most of it waits to be collected.
 */
export async function measureManyRooms({ load, port, pid }) {
  const room = await makeRoom();
  const copies = await copyRoom(room, ROOMS);
  const open = (ids) => {
    const requests = ids.map((id) => ({ path: `/api/v1/rooms/${id}`, headers: bearerOf(room.teacher) }));
    return load("sendFor", { port, connections: 4, milliseconds: 600_000, most: ids.length, requests });
  };
  await open(copies.slice(0, ENOUGH));
  const quarter = readMostMegabytes(pid);
  await open(copies.slice(ENOUGH));
  const what = `most memory of the app, ${ROOMS.toLocaleString("en")} rooms opened in turn; against ${ENOUGH}`;
  const goal = { most: 1.25 * quarter, words: "1.25 ×" };
  return [{ what, unit: "MB", ours: readMostMegabytes(pid), limit: quarter, goal }];
}

/**
 * Copies a room with its members and posts so many times, and answers the copies' ids. Its teacher is in each
 * of them.
 */
async function copyRoom({ id }, times) {
  const { db } = await loadApp();
  const copyId = (column) => `left(md5(n || ${column}), 16)`;
  const tables = {
    Room: `'id', ${copyId("of.id")}, 'code', ${copyId("of.code")}`,
    Cursor: `'roomId', ${copyId(`of."roomId"`)}`,
    Member: `'roomId', ${copyId(`of."roomId"`)}`,
    Post: `'roomId', ${copyId(`of."roomId"`)}, 'id', ${copyId("of.id")}, 'parentId', ${copyId(`of."parentId"`)}`,
  };
  for (const [table, columns] of Object.entries(tables))
    for (let from = 1; from <= times; from += AT_ONCE)
      await db.$executeRawUnsafe(
        `INSERT INTO "${table}" SELECT copy.*
         FROM "${table}" of, generate_series($2::int, $3::int) n,
           jsonb_populate_record(of, jsonb_build_object(${columns})) copy
         WHERE of."${table === "Room" ? "id" : "roomId"}" = $1`,
        id,
        from,
        Math.min(times, from + AT_ONCE - 1),
      );
  await db.$executeRawUnsafe("ANALYZE");
  const found = await db.$queryRawUnsafe(
    `SELECT ${copyId("$1::text")} AS id FROM generate_series(1, $2::int) n ORDER BY n`,
    id,
    times,
  );
  return found.map((copy) => copy.id);
}
