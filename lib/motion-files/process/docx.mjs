import mammoth from "mammoth";
import { Refused } from "./refused.mjs";
import { openZip } from "./zip.mjs";

/** What word processors call the parts of a text. */
const styles = {
  "h1.title:fresh": ["Title"],
  "p.front:fresh": ["Subtitle", "Author", "Date", "Abstract", "Abstract Title"],
  "blockquote > p:fresh": ["Quote", "Intense Quote", "Quotations", "Quotation", "Block Text"],
  "pre:fresh": ["Source Code", "Preformatted Text"],
  "p.caption:fresh": ["caption", "Caption", "Image Caption", "Table Caption"],
};
const styleMap = Object.entries(styles).flatMap(([to, names]) =>
  names.map((name) => `p[style-name='${name}'] => ${to}`),
);

/** A document of a word processor, as HTML: no macro is looked at, no picture unpacked. */
export async function readDocx(bytes) {
  if (isOldOffice(bytes)) throw new Refused(isLocked(bytes) ? "encrypted" : "not-what-it-says");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refused("not-what-it-says");
  const { names, texts } = openZip(bytes);
  const kinds = texts.get("[Content_Types].xml") ?? "";
  if (names.some((name) => /vbaProject\.bin$/i.test(name)) || /macroEnabled/i.test(kinds))
    throw new Refused("has-macros");
  if (!/wordprocessingml\.document/.test(kinds)) throw new Refused("not-what-it-says");
  // No word processor writes one, and what it defines may grow without end.
  if ([...texts.values()].some((text) => /<!(DOCTYPE|ENTITY)/i.test(text)))
    throw new Refused("not-what-it-says");

  let images = 0;
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
    {
      styleMap,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => {
        images += 1;
        return { src: "" };
      }),
    },
  );
  return { html: value, counts: { IMAGE: images } };
}

const isOldOffice = (bytes) => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/** A document with a password is packed into a file of the old kind, under this name. */
const isLocked = (bytes) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
