import { parentPort, workerData } from "node:worker_threads";
import { franc } from "franc-min";
import { decode } from "./plain.mjs";
import { Refused } from "./refused.mjs";

const readDocx = async (bytes) => (await import("./docx.mjs")).readDocx(bytes);

const readers = {
  docx: readDocx,
  docm: readDocx,
  pdf: async (bytes) => (await import("./pdf.mjs")).readPdf(bytes),
  md: async (bytes) => (await import("./markdown.mjs")).readMarkdown(decode(bytes)),
  txt: (bytes) => ({ text: decode(bytes) }),
};
const others = { markdown: "md", mdown: "md", mkd: "md", text: "txt" };

/** So much of a text is enough to tell its language. */
const sample = 6_000;

const { bytes, extension } = workerData;
try {
  const read = readers[others[extension] ?? extension];
  if (!read) throw new Refused("not-what-it-says");
  const found = await read(bytes);
  parentPort.postMessage({ ...found, guess: franc(wordsOf(found).slice(0, sample), { minLength: 20 }) });
} catch (error) {
  // What its reader cannot make sense of is not what its name says.
  parentPort.postMessage({ reason: error instanceof Refused ? error.reason : "not-what-it-says" });
}
process.exit(0);

function wordsOf({ text, html, tree, pages }) {
  if (text !== undefined) return text;
  if (html !== undefined) return html.replace(/<[^>]*>/g, " ");
  if (tree !== undefined) return textIn(tree);
  return pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(" ");
}

function textIn(nodes) {
  return nodes.map((node) => (typeof node === "string" ? node : textIn(node.in))).join(" ");
}
