import type { IncomingMessage } from "node:http";
import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from "node:zlib";

/** How a text is packed, as HTTP calls it; who takes both is given the first. */
export const packings = ["br", "gzip"] as const;
export type Packing = (typeof packings)[number];

/**
 * The packing that a reader takes, if any. Browsers take Brotli where nobody between can be confused by it:
 * over HTTPS, and on the machine itself.
 */
export function packingFor({ headers }: IncomingMessage): Packing | null {
  const taken = String(headers["accept-encoding"] ?? "");
  return packings.find((packing) => takes[packing].test(taken)) ?? null;
}

const takenIn = (name: string) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`);
const takes = { br: takenIn("br"), gzip: takenIn("gzip") } as const;

/**
 * For what is written once, for one reader. Of a room's page one level more costs Brotli twice the time for a
 * twenty-fifth of the bytes, and three more cost gzip twice the time for a tenth.
 */
const chunkSize = 64 * 1024;
const brotli = {
  chunkSize,
  params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_LGWIN]: 20 },
};
const gzip = { chunkSize, level: 3 };

export const startPacking = (packing: Packing): BrotliCompress | Gzip =>
  packing === "br" ? createBrotliCompress(brotli) : createGzip(gzip);
