/**
 * A page's HTML without the scripts that are run, then the values that these carry for React. React counts a
 * page's forms as they get ready, which is a matter of time, and so is where the framework's mark of its fonts
 * stands in the head.
 */
export function plainPage(html: string, canonical: (text: string) => string): string {
  const carried = [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)].map(
    ([, json = '""']) => JSON.parse(json) as string,
  );
  const markup = html
    .replace(/<script(?! type="application\/json").*?<\/script>/gs, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace('<meta name="next-size-adjust" content=""/>', "")
    .replace(/\$ACTION_(REF_)?\d+/g, "$ACTION_$1N");
  return [canonical(markup), ...valuesIn(carried.join(""), canonical)].join("\n");
}

/**
 * Each word and number that is carried for React, once, in order. React numbers its lines as they get ready
 * and writes what it has written before as a reference ("$…"), so the order and the number of times are a
 * matter of time.
 */
function valuesIn(carried: string, canonical: (text: string) => string): readonly string[] {
  const isProgram = (line: string) => /^[0-9a-f]+:(I\[|"\/_next\/static\/)/.test(line);
  const lines = linesOf(Buffer.from(carried)).filter((line) => !isProgram(line));
  const values = lines.flatMap(
    (line) => line.replace(/^[0-9a-f]+:/, "").match(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?/g) ?? [],
  );
  const known = canonical(values.filter((value) => !value.startsWith('"$')).join("\n")).split("\n");
  return [...new Set(known.sort())];
}

/**
 * The lines of what the scripts carry. A long text stands as it is behind its length in bytes, which depends
 * on the lot too, and without a line's end.
 */
function linesOf(carried: Buffer): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < carried.length; ) {
    const [head = "", length] =
      /^[0-9a-f]+:T([0-9a-f]+),/.exec(carried.toString("latin1", at, at + 40)) ?? [];
    const begin = at + head.length;
    const end = length ? begin + Number.parseInt(length, 16) : carried.indexOf("\n", begin);
    lines.push(carried.toString("utf8", begin, end < 0 ? carried.length : end));
    at = length ? end : end < 0 ? carried.length : end + 1;
  }
  return lines;
}
