import { isPooled } from "./statement";

type Asked = Readonly<{ text: string; values: readonly unknown[] }>;
type Named = { name: string; text: string; values: unknown[] };

const one = String.raw`\$\d+|CAST\(\$\d+::text AS "\w+"\."\w+"\)`;

/** What stands in quotes, a list of values, or one value. */
const parts = new RegExp(
  String.raw`"[^"]*"|'[^']*'|( NOT)? IN \((NULL|(?:${one})(?:, ?(?:${one}))*)\)|\$(\d+)`,
  "g",
);

/** Puts one array in the place of each list of values, so that lists of every length are one statement. */
function bounded({ text, values }: Asked): Omit<Named, "name"> {
  if (!text.includes(" IN (")) return { text, values: [...values] };
  const given: unknown[] = [];
  const places = new Map<string, string>();
  const put = (value: unknown) => `$${given.push(value)}`;
  const placeOf = (number: string) => {
    const place = places.get(number) ?? put(values[Number(number) - 1]);
    places.set(number, place);
    return place;
  };
  const arrayOf = (list: string) =>
    list === "NULL" ? [null] : Array.from(list.matchAll(/\d+/g), ([number]) => values[Number(number) - 1]);
  const shorter = text.replace(parts, (part, not?: string, list?: string, number?: string) => {
    if (list) return `${not ? " <> ALL" : " = ANY"} (${put(arrayOf(list))})`;
    return number ? placeOf(number) : part;
  });
  return { text: shorter, values: given };
}

/** What is still as long as what is asked for: rows that are written, keys of two parts, other lists. */
const isUnbounded = (text: string): boolean =>
  / VALUES .*\), \(| IN \((?!SELECT)|(\([^()]+\)) OR \1/s.test(text.replace(/\$\d+/g, "$"));

const most = 300;

const names = new Map<string, string>();

/** No name where connections keep none, nor once there are so many that one should not keep them all. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined || isPooled || names.size >= most || isUnbounded(text)) return known ?? "";
  const name = `prisma ${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * One of Prisma's statements under a name, so that PostgreSQL parses it once a connection. Prisma writes a
 * list as long as it is, which would be a statement, and a name, for each length.
 */
export function named<Config extends Asked>(asked: Config): Config & Named {
  const statement = bounded(asked);
  return { ...asked, ...statement, name: nameOf(statement.text) };
}
