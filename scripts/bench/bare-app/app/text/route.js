import { readFileSync } from "node:fs";

export const dynamic = "force-dynamic";

const text = readFileSync(process.env.READY_TEXT ?? "", "utf8");

export function GET(request) {
  if (request.headers.has("if-none-match")) return new Response(null, { status: 304 });
  return new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
