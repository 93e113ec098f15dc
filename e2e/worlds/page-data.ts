import { createHash } from "node:crypto";

/**
 * A page so that what is a matter of time is written one way: the numbers of its forms, which React counts as
 * they get ready, and where the values for React stand, which follow its markup. Nothing is left out.
 */
export function canonicalPage(html: string): string {
  const carried: string[] = [];
  const markup = withNamedKeys(html).replace(
    /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g,
    (_, json: string) => {
      carried.push(JSON.parse(json));
      return "";
    },
  );
  const numbers = new Map<string, number>();
  const numbered = markup.replace(/(\$ACTION_(?:REF_)?)(\d+)/g, (_, name: string, number: string) => {
    numbers.set(number, numbers.get(number) ?? numbers.size);
    return name + numbers.get(number);
  });
  return `${numbered}\n${canonicalRows(carried.join(""))}`;
}

/**
 * With each key of a page's forms and of what stands in it for its script called by its place: they are drawn
 * at random, in an order that is a matter of time.
 */
function withNamedKeys(text: string): string {
  const kinds = { form: /formKey\\?":\\?"([\w-]{24})/g, data: /"key\\?":\\?"([\w-]{43})/g };
  return Object.entries(kinds).reduce((named, [kind, pattern]) => {
    const keys = new Set([...text.matchAll(pattern)].map(([, key = ""]) => key));
    return [...keys].reduce((before, key, at) => before.replaceAll(key, `${kind} ${at}`), named);
  }, text);
}

/** What a page shows before any script runs. */
export const pictureOf = (html: string): string =>
  canonicalPage(html)
    .replace(/<script.*?<\/script>/gs, "")
    .split("</html>")[0] ?? "";

type Json = string | number | boolean | null | readonly Json[] | Readonly<{ [name: string]: Json }>;
type Row = Readonly<{ tag: string; text: string; value: Json | undefined }>;

/**
 * The values that are carried for React, written from the root on. React numbers its rows as they get ready,
 * and writes what it has written before as a reference to a row, or to a place in one.
 */
export function canonicalRows(carried: string): string {
  const rows = readRows(Buffer.from(withNamedKeys(carried)));
  const told = new Set<string>();
  const print = printer(rows, told);
  const root = print("$0");
  const asides = [...rows.values()].filter(({ tag }) => tag !== "" && tag !== "I" && tag !== "T");
  // What was told where it is referred to: whether it was ready in time to stand there itself says nothing.
  const others = [...rows.keys()]
    .filter((id) => !id.startsWith(":") && !told.has(id))
    .map((id) => print(`$${id}`));
  return [
    root,
    ...asides.map(({ tag, text }) => tag + text).sort(),
    ...others.filter((text) => !/^#\d+$/.test(text)).sort(),
  ].join("\n");
}

/** Rows by their ids; those without one, by their place. A long text stands behind its length in bytes. */
function readRows(carried: Buffer): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (let at = 0; at < carried.length; ) {
    const colon = carried.indexOf(":", at);
    const id = carried.toString("latin1", at, colon);
    const [, length] = /^T([0-9a-f]+),/.exec(carried.toString("latin1", colon + 1, colon + 20)) ?? [];
    if (length) {
      const begin = carried.indexOf(",", colon) + 1;
      at = begin + Number.parseInt(length, 16);
      const text = carried.toString("utf8", begin, at);
      rows.set(id, { tag: "T", text, value: text.startsWith("$") ? `$${text}` : text });
    } else {
      const end = carried.indexOf("\n", colon);
      const line = carried.toString("utf8", colon + 1, end < 0 ? carried.length : end);
      at = end < 0 ? carried.length : end + 1;
      const tag = /^[A-Z]+/.exec(line)?.[0] ?? "";
      const text = line.slice(tag.length);
      const isRead = tag === "" || tag === "I";
      rows.set(id || `:${rows.size}`, { tag, text, value: isRead ? JSON.parse(text) : undefined });
    }
  }
  return rows;
}

const reference = /^\$([A-Zh@]?)([0-9a-f]+)((?::[^:]+)*)$/;

/** Writes a value in full where it comes first, and where it comes again by its number; `told` are its rows. */
function printer(rows: ReadonlyMap<string, Row>, told: Set<string>): (value: Json) => string {
  const numbers = new Map<string, number>();
  const hashes = new Map<Json, string>();

  /** What a reference stands for, and what is said of it; the value itself where it is none. */
  const find = (value: Json): readonly [value: Json, how: string] => {
    const [, sign = "", id = "", path = ""] = (typeof value === "string" && reference.exec(value)) || [];
    // Whether something was ready when it was written is a matter of time.
    const how = sign === "L" ? "" : sign;
    const row = rows.get(id);
    if (row?.value === undefined) return [value, ""];
    told.add(id);
    const steps = path.split(":").slice(1);
    return [steps.reduce<Json>((from, step) => stepInto(find(from)[0], step), row.value), how + row.tag];
  };
  const hashOf = (given: Json): string => {
    const [value, how] = find(given);
    if (typeof value !== "object" || value === null)
      return value === given ? JSON.stringify(value) : how + hashOf(value);
    const known = hashes.get(value);
    if (known) return how + known;
    hashes.set(value, "(within itself)");
    const parts = Object.entries(value).map(([name, part]) => `${name} ${hashOf(part)}`);
    const hash = createHash("sha256")
      .update(`${Array.isArray(value)} ${parts.join("\n")}`)
      .digest("base64");
    hashes.set(value, hash);
    return how + hash;
  };
  const print = (given: Json): string => {
    const [value, how] = find(given);
    if (typeof value !== "object" || value === null)
      return value === given ? JSON.stringify(value) : how + print(value);
    const hash = hashOf(value);
    const known = numbers.get(hash);
    if (known !== undefined) return `${how}#${known}`;
    numbers.set(hash, numbers.size);
    const parts = Object.entries(value).map(([name, part]) =>
      Array.isArray(value) ? print(part) : `${JSON.stringify(name)}:${print(part)}`,
    );
    return Array.isArray(value) ? `${how}[${parts.join()}]` : `${how}{${parts.join()}}`;
  };
  return print;
}

/** Where a step of a reference leads: an element is a list whose fourth part are its properties. */
function stepInto(from: Json, step: string): Json {
  const isElement = Array.isArray(from) && from[0] === "$";
  const names: Readonly<Record<string, string>> = isElement ? { type: "1", key: "2", props: "3" } : {};
  const found = (from as Readonly<Record<string, Json>>)[names[step] ?? step];
  if (found === undefined) throw new Error(`a page's data refers to ${step}, which is not in it`);
  return found;
}
