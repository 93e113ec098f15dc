import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import {
  type BrotliCompress,
  brotliCompress,
  constants,
  createBrotliCompress,
  createGzip,
  type Gzip,
  gzip as gzipCompress,
} from "node:zlib";

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
 * twenty-fifth of the bytes, and three more cost gzip twice the time for a tenth. A reader who takes nothing
 * keeps what packs for them: with Brotli's widest window that is 2.6 MB, with one of 32 KB, as gzip has it,
 * less than 1 MB for a twentieth more bytes.
 */
const brotliAt = (quality: number, window: number) => ({
  chunkSize: 16 * 1024,
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: window },
});
const brotli = brotliAt(3, 15);
const gzip = { chunkSize: 64 * 1024, level: 3 };

export const startPacking = (packing: Packing): BrotliCompress | Gzip =>
  packing === "br" ? createBrotliCompress(brotli) : createGzip(gzip);

/**
 * What was made before and is sent whole: there the packing is most of the work, and two levels less cost
 * Brotli half the time for a tenth more bytes.
 */
const brotliAtOnce = brotliAt(1, 20);
const packers = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, brotliAtOnce),
  gzip: (bytes: Buffer) => promisify(gzipCompress)(bytes, gzip),
};

export const packAtOnce = (bytes: Buffer, packing: Packing): Promise<Buffer> => packers[packing](bytes);
