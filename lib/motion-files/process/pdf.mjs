import { getResolvedPDFJS } from "unpdf";
import { Refused } from "./refused.mjs";

const mostPages = 400;
/** Far more than an essay: what stands beside it is counted here, too. */
const mostCharacters = 200_000;
/** Fewer letters a page than that are its numbers or a stamp on a picture. */
const fewLetters = 12;

/** A PDF's lines, page by page, with the place and the size of their letters. */
export async function readPdf(bytes) {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString("latin1");
  if (!begin.includes("%PDF-")) throw new Refused("not-what-it-says");
  const { getDocument, VerbosityLevel } = await getResolvedPDFJS();
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const pdf = await task.promise.catch((error) => {
    throw new Refused(error?.name === "PasswordException" ? "encrypted" : "not-what-it-says");
  });
  if (pdf.numPages > mostPages) throw new Refused("too-large");
  const pages = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: false });
    const [, bottom, , top] = page.view;
    const lines = linesOf(items, bottom);
    characters += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > mostCharacters) throw new Refused("too-large");
    pages.push({ height: top - bottom, lines });
  }
  const letters = pages.reduce((sum, { lines }) => sum + countLetters(lines), 0);
  if (letters <= fewLetters * pages.length) throw new Refused("no-text");
  return { pages };
}

const countLetters = (lines) =>
  lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);

/** What begins an item or a note: what follows it stands apart, but in no column. */
const mark = /^\s*(?:[•◦▪·–*-]|\(?\d{1,3}[.)]?|[a-z가-하][.)])?\s*$/;

/** Runs of letters as lines. A small raised number belongs to its line: it leads to a note. */
function linesOf(items, bottom) {
  const lines = [];
  let line = null;
  const close = () => {
    if (line && line.text.trim() !== "") lines.push({ ...line, text: line.text.replace(/\s+/g, " ").trim() });
    line = null;
  };
  for (const { str: said, transform, width, hasEOL } of items) {
    // Some programs write a space as a character that is none.
    const str = said.replace(/\p{Cc}/gu, " ");
    const [a, b, , , x, y] = transform;
    const size = Math.hypot(a, b);
    if (str !== "") {
      const isSmall = line !== null && size < line.size * 0.85;
      const reach = line ? (isSmall ? line.size * 0.8 : Math.max(size, line.size) * 0.4) : 0;
      if (line && Math.abs(y - bottom - line.y) > reach) close();
      const isNote =
        line !== null && isSmall && y - bottom > line.y + line.size * 0.1 && /^\s*\d{1,3}\s*$/.test(str);
      const text = isNote ? `[${str.trim()}]` : str;
      if (!line) line = { text, x, right: x + width, y: y - bottom, size };
      else {
        const isBeginning =
          line.text.trim() === "" || (size > line.size * 1.18 && /^\s*\d{1,3}\s*$/.test(line.text));
        const isFar = str.trim() !== "" && x - line.right > size * 1.2 && !mark.test(line.text);
        line.text = isFar ? `${line.text.trimEnd()} | ${text}` : line.text + text;
        line.x = Math.min(line.x, x);
        if (str.trim() !== "") line.right = Math.max(line.right, x + width);
        if (isBeginning) Object.assign(line, { size, y: y - bottom });
      }
    }
    if (hasEOL && line && items.length > 0) close();
  }
  close();
  return lines;
}
