/** Lines of bytes that end with a line feed, read one by one or up to one of them. */
export type Lines = Readonly<{
  /** The next line without its end; null after the last. */
  next: () => Promise<string | null>;
  /** The bytes up to a line that is exactly this, which is read, too; an error where it does not come. */
  until: (last: string) => AsyncGenerator<Buffer>;
}>;

const lineFeed = 0x0a;

export function linesOf(bytes: AsyncIterable<Buffer>): Lines {
  const chunks = bytes[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  /** Reads on; false at the end. */
  async function more(): Promise<boolean> {
    const { value, done } = await chunks.next();
    if (done) return false;
    rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    return true;
  }

  async function next(): Promise<string | null> {
    let end = rest.indexOf(lineFeed);
    while (end < 0) {
      if (!(await more())) return null;
      end = rest.indexOf(lineFeed);
    }
    const line = rest.toString("utf8", 0, end);
    rest = rest.subarray(end + 1);
    return line;
  }

  async function* until(last: string): AsyncGenerator<Buffer> {
    const mark = Buffer.from(`${last}\n`);
    for (;;) {
      const at = rest.subarray(0, mark.length).equals(mark) ? 0 : rest.indexOf(`\n${last}\n`) + 1 || null;
      // Whole lines go on; one that is not here whole may be the last.
      const whole = at ?? rest.lastIndexOf(lineFeed) + 1;
      if (whole > 0) yield rest.subarray(0, whole);
      rest = rest.subarray(at === null ? whole : at + mark.length);
      if (at !== null) return;
      if (!(await more())) throw new Error(`The line ${last} does not come: the file was cut off.`);
    }
  }

  return { next, until };
}
