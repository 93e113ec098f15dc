import { Pool } from "pg";

/**
 * The bare limit of a write: one durable INSERT of a row like a post, a transaction each, over some
 * connections. Answers how many a second.
 */
export async function insertRows({ databaseUrl, connections, milliseconds, body }) {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });
  try {
    await pool.query(
      `CREATE TABLE IF NOT EXISTS bench_bare (id bigserial PRIMARY KEY, "roomId" text NOT NULL, body text NOT NULL, at timestamptz NOT NULL)`,
    );
    const insert = {
      name: "bare",
      text: `INSERT INTO bench_bare ("roomId", body, at) VALUES ($1, $2, now())`,
      values: ["a room", body],
    };
    const begun = performance.now();
    let written = 0;

    const work = async () => {
      for (; performance.now() - begun < milliseconds; written++) await pool.query(insert);
    };
    await Promise.all(Array.from({ length: connections }, work));
    return { perSecond: (written * 1000) / (performance.now() - begun) };
  } finally {
    await pool.end();
  }
}
