import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const FOLDER = ".next/static/chunks";
const ADDRESS = "/_next/static/chunks/";
const PACKED = ".br";
const TYPES = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };

/** Packs the scripts and stylesheets of the build as small as they get, once for all visits. */
export async function packFiles() {
  const names = readdirSync(FOLDER).filter((name) => typeOf(name));
  await Promise.all(
    names.map(async (name) =>
      writeFileSync(join(FOLDER, name + PACKED), await pack(readFileSync(join(FOLDER, name)))),
    ),
  );
}

const pack = promisify(brotliCompress);

/**
 * Reads what the build packed, and answers a function that sends such a file to who takes it and says whether
 * it did.
 */
export function openPackedFiles() {
  const files = new Map(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith(PACKED))
      .map(readPacked),
  );
  return (request, response) => {
    const file = request.method === "GET" && takesBrotli(request) && files.get(request.url);
    if (!file) return false;
    response.writeHead(200, file.headers).end(file.bytes);
    return true;
  };
}

/**
 * Whether a browser takes Brotli. Browsers say so where nobody between can be confused by it: over HTTPS, and
 * on the machine itself.
 */
export function takesBrotli({ headers }) {
  return /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(headers["accept-encoding"] ?? "");
}

function readPacked(packed) {
  const name = packed.slice(0, -PACKED.length);
  const bytes = readFileSync(join(FOLDER, packed));
  const headers = {
    "Content-Type": typeOf(name),
    "Content-Encoding": "br",
    "Content-Length": bytes.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
  };
  return [ADDRESS + name, { bytes, headers }];
}

const typeOf = (name) => TYPES[name.slice(name.lastIndexOf("."))];
