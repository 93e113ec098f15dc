import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { browserCookie } from "@/lib/web/cookies";
import { baseUrl } from "./school";

const folder = resolve(process.env.BUILD_DIR ?? join(import.meta.dirname, "../.next"), "server");

const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));

/** Every page and route of the build that is served, as its folder in app/ is called. */
export function listServed(): readonly string[] {
  const paths = Object.keys(read("app-paths-manifest.json") as object);
  return paths.filter((path) => !path.startsWith("/_")).sort();
}

type Reference = Readonly<{ exportedName: string; workers: Readonly<Record<string, unknown>> }>;

/** Every server action of the build: its name and the id that this build gave it. */
export function listActions(): ReadonlyMap<string, string> {
  const { node } = read("server-reference-manifest.json") as Readonly<{
    node: Readonly<Record<string, Reference>>;
  }>;
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

/** Where an action can be called: a page that holds it. */
export function pageOf(action: string): string {
  const { node } = read("server-reference-manifest.json") as Readonly<{
    node: Readonly<Record<string, Reference>>;
  }>;
  const found = Object.values(node).find(({ exportedName }) => exportedName === action);
  const [page] = Object.keys(found?.workers ?? {})
    .filter((path) => !path.startsWith("app/_"))
    .sort();
  if (!page) throw new Error(`no page holds the action ${action}`);
  return page.replace(/^app/, "").replace(/\/page$/, "") || "/";
}

type Call = Readonly<{
  path: string;
  cookie?: string;
  fields: Readonly<Record<string, string>>;
  origin?: string | null;
  /** Of an action that is given the form alone, no state before it. */
  isStateless?: boolean;
}>;

/**
 * Sends a form to a server action as a page's script does, whoever has the page. Answers what the form would
 * show: "done", a reason, or where the browser is sent.
 */
export async function sendAction(
  action: string,
  { path, cookie, fields, origin = baseUrl, isStateless = false }: Call,
): Promise<string> {
  const id = listActions().get(action);
  if (!id) throw new Error(`the build has no action ${action}`);
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", isStateless ? '["$K1"]' : '[{"status":"idle"},"$K1"]');
  const headers = {
    "Next-Action": id,
    Accept: "text/x-component",
    "X-Forwarded-For": crypto.randomUUID(),
    Cookie: `${browserCookie.name}=${crypto.randomUUID().slice(0, 16)}; ${cookie ?? ""}`,
    ...(origin ? { Origin: origin } : {}),
  };
  const response = await fetch(new URL(path, baseUrl), { method: "POST", headers, body, redirect: "manual" });
  const text = await response.text();
  const redirect = response.headers.get("x-action-redirect");
  if (redirect) return `→${redirect.split(";")[0]}`;
  if (response.status >= 400) return String(response.status);
  if (/"status":"done"/.test(text)) return "done";
  return /"reason":"([\w-]+)"/.exec(text)?.[1] ?? `${response.status} ${text.slice(0, 80)}`;
}
