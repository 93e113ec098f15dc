import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { type Packing, packingFor, packings } from "./packing";

const folder = ".next/static/chunks";
const address = "/_next/static/chunks/";
const types: Readonly<Record<string, string>> = {
  // Read in the page's charset, which is this one: eight headers of a first visit are shorter for it.
  ".js": "text/javascript",
  ".css": "text/css; charset=UTF-8",
};

/** As small as they get. */
const packers = {
  br: promisify(brotliCompress),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/** Packs the scripts and stylesheets of the build, once for all visits. */
export async function packFiles(): Promise<void> {
  const names = readdirSync(folder).filter((name) => types[extname(name)]);
  await Promise.all(
    packings.flatMap((packing) =>
      names.map(async (name) =>
        writeFileSync(
          join(folder, `${name}.${packing}`),
          await packers[packing](readFileSync(join(folder, name))),
        ),
      ),
    ),
  );
}

/** Sends what is asked for where it is such a file, and says whether it did. */
export type SendPacked = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Reads what the build packed, and answers what sends such a file to who takes it. */
export function openPackedFiles(): SendPacked {
  const names = readdirSync(folder);
  const files = { br: openPacked(names, "br"), gzip: openPacked(names, "gzip") };
  return (request, response) => {
    const packing = request.method === "GET" ? packingFor(request) : null;
    // The name of what is deployed may stand behind it.
    const [path = ""] = (request.url ?? "").split("?", 1);
    const file = packing && files[packing].get(path);
    if (!file) return false;
    response.writeHead(200, file.headers).end(file.bytes);
    return true;
  };
}

type PackedFile = Readonly<{ bytes: Buffer; headers: OutgoingHttpHeaders }>;

const openPacked = (names: readonly string[], packing: Packing): ReadonlyMap<string, PackedFile> =>
  new Map(
    names
      .filter((name) => extname(name) === `.${packing}`)
      .map((name) => readPacked(name.slice(0, -packing.length - 1), packing)),
  );

function readPacked(name: string, packing: Packing): readonly [string, PackedFile] {
  const bytes = readFileSync(join(folder, `${name}.${packing}`));
  const headers = {
    "Content-Type": types[extname(name)],
    "Content-Encoding": packing,
    "Content-Length": bytes.length,
    "Cache-Control": "max-age=31536000, immutable",
    Vary: "Accept-Encoding",
  };
  return [address + name, { bytes, headers }];
}
