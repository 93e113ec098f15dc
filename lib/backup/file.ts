import { z } from "zod";

/**
 * A backup is one gzip file of lines: a header; for each table a line that names it, its rows as PostgreSQL's
 * COPY writes them as text, and `\\.`; last, how many rows there were. A file that was cut off has no last
 * line.
 */
export const headerShape = z.strictObject({
  format: z.literal("crossfloor backup 1"),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
});

export const tableShape = z.strictObject({ name: z.string(), columns: z.array(z.string()).min(1) });

export const endShape = z.strictObject({ rows: z.int().min(0) });

export const endOfTable = "\\.";

/** One JSON value on a line of its own. */
export const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;
