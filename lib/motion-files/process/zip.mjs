import { inflateRawSync } from "node:zlib";
import { Refused } from "./refused.mjs";

/** What a document of the longest essay with the most pictures comes near. */
const mostEntries = 4_000;
const mostDeclared = 150 * 1_048_576;
const mostWords = 40 * 1_048_576;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;

/**
 * The names in a zip file and its texts (.xml, .rels), once it is sure that it unpacks to what it says, and
 * that this is not too much: nothing is unpacked before all sizes were added up, and nothing beyond what was
 * said. Files that lie over each other, as in bombs, are none.
 */
export function openZip(bytes) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = entriesOf(file);
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > mostDeclared) throw new Refused("too-large");
  const texts = entries.filter(({ name }) => /\.(xml|rels)$/i.test(name));
  if (texts.reduce((sum, { size }) => sum + size, 0) > mostWords) throw new Refused("too-large");
  let end = 0;
  for (const { from, packed } of entries.toSorted((a, b) => a.from - b.from)) {
    if (from < end) throw new Refused("too-large");
    end = from + packed;
  }
  return {
    names: entries.map(({ name }) => name),
    texts: new Map(texts.map((entry) => [entry.name, unpack(file, entry)])),
  };
}

function entriesOf(file) {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || file.readUInt32LE(end) !== endMark) throw new Refused("not-what-it-says");
  const count = file.readUInt16LE(end + 10);
  if (count > mostEntries) throw new Refused("too-large");
  const entries = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = count; left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== entryMark) throw new Refused("not-what-it-says");
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((to) => file.readUInt16LE(at + to));
    const isEncrypted = (file.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) throw new Refused("encrypted");
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      from: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

/** A text of a zip file; what is longer than it says is not read to its end. */
function unpack(file, { method, packed, size, from }) {
  if (file.readUInt32LE(from) !== fileMark) throw new Refused("not-what-it-says");
  const begin = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28);
  const part = file.subarray(begin, begin + packed);
  if (method === 0 && packed === size) return part.toString("utf8");
  if (method !== 8) throw new Refused("not-what-it-says");
  try {
    const whole = inflateRawSync(part, { maxOutputLength: Math.max(1, size) });
    if (whole.length === size) return whole.toString("utf8");
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") throw new Refused("too-large");
  }
  throw new Refused("not-what-it-says");
}
