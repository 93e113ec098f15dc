import { browserCookie } from "@/lib/web/cookies";
import { listActions } from "../build-manifest";
import { worldHost } from "./two-servers";
import type { Ask, Received, World } from "./world";

export type Fields = Readonly<Record<string, string>>;

const boundary = "-----------world";

/** A form as a browser of the world's site sends it. */
function formOf(
  fields: readonly (readonly [string, string])[],
  { cookie, headers }: Pick<Ask, "cookie" | "headers"> = {},
): Ask {
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const type = `multipart/form-data; boundary=${boundary}`;
  return {
    cookie,
    headers: { Origin: `http://${worldHost}`, "Content-Type": type, ...headers },
    body: `${parts.join("")}--${boundary}--\r\n`,
  };
}

/** Fills in a page's form and sends it, as a browser without script does. */
export async function sendForm(world: World, path: string, fields: Fields) {
  const opened = await world.ask("GET", path, { headers: { Accept: "text/html" } });
  const form = /<form.*?<\/form>/s.exec(opened.text.slice(opened.text.indexOf("<main")))?.[0] ?? "";
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(
    ([input]) => [attributeOf(input, "name"), attributeOf(input, "value")] as const,
  );
  const cookie = cookiesIn(opened.headers);
  return world.ask("POST", path, formOf([...hidden, ...Object.entries(fields)], { cookie }));
}

/** Sends a form to a server action as a page's script does. */
export function sendAction(
  world: World,
  action: string,
  path: string,
  fields: Fields,
  cookie = "",
): Promise<Received> {
  const named = Object.entries(fields).map(([name, value]) => [`_1_${name}`, value] as const);
  const headers = { "Next-Action": listActions().get(action) ?? "", Accept: "text/x-component" };
  const cookies = `${browserCookie.name}=${"a".repeat(16)}; ${cookie}`;
  return world.ask(
    "POST",
    path,
    formOf([...named, ["0", '[{"status":"idle"},"$K1"]']], { cookie: cookies, headers }),
  );
}

/** What was given as cookies, as it is sent back. */
export const cookiesIn = (headers: string): string =>
  [...headers.matchAll(/^set-cookie: ([^;\n]+)/gim)].map(([, pair]) => pair).join("; ");

const attributeOf = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&quot;", '"').replaceAll("&amp;", "&") ?? "";
