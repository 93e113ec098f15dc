/** A text with the tags of HTML, whatever it came from: a page, a word processor, Markdown. */
export type Tree = Readonly<{
  tag: string;
  /** Its attributes, as far as they say what it is. */
  is?: Readonly<Record<string, string>>;
  in: readonly Node[];
}>;
export type Node = Tree | string;

const token = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+|</gi;
const attribute = /([\w:-]+)="([^"]*)"/g;
const empty = new Set(["br", "img", "hr"]);
const deepest = 60;

/** HTML that a program of ours wrote, with every tag closed. Beyond a depth that no text has it is flat. */
export function treeOf(html: string): readonly Node[] {
  const open: { tag: string; is: Record<string, string>; in: Node[] }[] = [{ tag: "", is: {}, in: [] }];
  const last = () => open[open.length - 1] ?? { in: [] as Node[] };
  for (const [whole, slash, name, attributes = "", closed] of html.matchAll(token)) {
    const tag = name?.toLowerCase();
    if (whole.startsWith("<!--")) continue;
    if (!tag) last().in.push(plain(whole));
    else if (slash) {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at > 0) open.length = at;
    } else {
      const node = { tag, is: attributesIn(attributes), in: [] };
      last().in.push(node);
      if (!closed && !empty.has(tag) && open.length < deepest) open.push(node);
    }
  }
  return open[0]?.in ?? [];
}

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = "", value = ""]) => [name.toLowerCase(), plain(value)]),
  );

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00A0" };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return named[name] ?? whole;
  });
