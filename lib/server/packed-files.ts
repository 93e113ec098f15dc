import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const folder = ".next/static/chunks";
const address = "/_next/static/chunks/";
const packed = ".br";
const types: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

const pack = promisify(brotliCompress);

/** Packs the scripts and stylesheets of the build as small as they get, once for all visits. */
export async function packFiles(): Promise<void> {
  const names = readdirSync(folder).filter((name) => types[extname(name)]);
  await Promise.all(
    names.map(async (name) =>
      writeFileSync(join(folder, name + packed), await pack(readFileSync(join(folder, name)))),
    ),
  );
}

/** Sends what is asked for where it is such a file, and says whether it did. */
export type SendPacked = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Reads what the build packed, and answers what sends such a file to who takes it. */
export function openPackedFiles(): SendPacked {
  const names = readdirSync(folder).filter((name) => name.endsWith(packed));
  const files = new Map(names.map(readPacked));
  return (request, response) => {
    const file = request.method === "GET" && takesBrotli(request) ? files.get(request.url ?? "") : undefined;
    if (!file) return false;
    response.writeHead(200, file.headers).end(file.bytes);
    return true;
  };
}

/**
 * Whether a browser takes Brotli. Browsers say so where nobody between can be confused by it: over HTTPS, and
 * on the machine itself.
 */
export function takesBrotli({ headers }: IncomingMessage): boolean {
  return /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(String(headers["accept-encoding"] ?? ""));
}

type PackedFile = Readonly<{ bytes: Buffer; headers: OutgoingHttpHeaders }>;

function readPacked(file: string): readonly [string, PackedFile] {
  const name = file.slice(0, -packed.length);
  const bytes = readFileSync(join(folder, file));
  const headers = {
    "Content-Type": types[extname(name)],
    "Content-Encoding": "br",
    "Content-Length": bytes.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
  };
  return [address + name, { bytes, headers }];
}
