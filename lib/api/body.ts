import type { Asked } from "../web/exchange";
import { type Problem, problemOf } from "./problem";

export const bodyLimit = 64 * 1024;

/** A motion carries an essay, a class its roster. */
export const longBodyLimit = 256 * 1024;

/** A whole room. */
export const importBodyLimit = 10 * 1024 * 1024;

export type Body = Readonly<{ ok: true; raw: string; json: unknown }>;

/** Reads a request's JSON, and no more than `limit` bytes of it, whatever its length is said to be. */
export async function readBody(
  asked: Asked,
  limit: number,
  types: readonly string[] = ["application/json"],
): Promise<Body | Problem> {
  if (!isJson(asked.headers.get("content-type"), types)) return problemOf("not-json");
  if (Number(asked.headers.get("content-length") ?? 0) > limit) return problemOf("too-large");
  const bytes = await readBytes(asked, limit);
  if ("ok" in bytes) return bytes;
  try {
    const raw = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, raw, json: JSON.parse(raw) };
  } catch {
    return notJson;
  }
}

const notJson = problemOf("invalid", { errors: { body: "malformed" } });

function isJson(contentType: string | null, types: readonly string[]): boolean {
  const [kind = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith("charset="));
  return types.includes(kind.trim()) && (charset === undefined || /^charset="?utf-?8"?$/.test(charset));
}

/** A request's bytes, as far as they are not more than `limit`. */
export async function readBytes(asked: Asked, limit: number): Promise<Buffer<ArrayBuffer> | Problem> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of asked.body ?? []) {
      length += chunk.byteLength;
      if (length > limit) return problemOf("too-large");
      chunks.push(chunk);
    }
  } catch {
    return notJson;
  }
  return Buffer.concat(chunks);
}
