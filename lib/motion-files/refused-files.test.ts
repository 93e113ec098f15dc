import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { longestFile } from "./file-limits";
import { importFile } from "./import-file";
import { isolation, type Limits, readApart, readingLimits } from "./read-apart";

const sample = (path: string): Buffer => readFileSync(join(import.meta.dirname, "samples", path));
const read = (bytes: Uint8Array, extension: string, limits: Limits = readingLimits) =>
  readApart(bytes, extension, new AbortController().signal, limits);

type Entry = Readonly<{ name: string; text: string | Buffer; says?: number }>;

const kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const head: Entry = {
  name: "[Content_Types].xml",
  text: `<Types><Override ContentType="${kinds}"/></Types>`,
};

/** A zip file; an entry may say that it is longer or shorter than it is. */
function zip(entries: readonly Entry[], isOverlapping = false): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let from = 0;
  for (const { name, text, says } of entries) {
    const packed = deflateRawSync(text);
    const size = says ?? Buffer.byteLength(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(isOverlapping ? 0 : from, 42);
    const file = Buffer.concat([local, Buffer.from(name), packed]);
    files.push(file);
    list.push(central, Buffer.from(name));
    from += file.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(from, 16);
  return Buffer.concat([...files, listed, end]);
}

/** A PDF of one page, drawn by these packed bytes. */
function pdf(drawing: Buffer): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<<>>>>",
  ];
  const text = objects.map((one, at) => `${at + 1} 0 obj${one}endobj\n`).join("");
  const stream = `4 0 obj<</Length ${drawing.length}/Filter/FlateDecode>>stream\n`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n${text}${stream}`),
    drawing,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
  ]);
}

const megabytes = (count: number): Buffer => Buffer.alloc(count * 1_048_576, " ");

it("is read by who may read no other file, write none and start nothing", () => {
  const tries = `
    const { parentPort, Worker, isMainThread } = require("node:worker_threads");
    const fs = require("node:fs");
    const tried = (act) => { try { act(); return "done"; } catch ({ code }) { return code; } };
    const all = () => [
      tried(() => fs.readFileSync("README.md")),
      tried(() => fs.writeFileSync("node_modules/x", "")),
      tried(() => require("node:child_process").spawnSync("true")),
      tried(() => fs.readFileSync("lib/motion-files/process/refused.mjs")),
    ].join();`;
  const inThread = `${tries} parentPort.postMessage(all());`;
  const whole = `${tries} console.log(all());
    new Worker(${JSON.stringify(inThread)}, { eval: true }).on("message", console.log);`;
  const root = process.cwd();
  const said = execFileSync(process.execPath, [...isolation(root), "-e", whole], {
    cwd: root,
    stdio: "pipe",
  });
  const denied = "ERR_ACCESS_DENIED";
  expect(said.toString().trim().split("\n")).toEqual(Array(2).fill([denied, denied, denied, "done"].join()));
});

describe("a file that is not read", () => {
  it.each([
    ["locked.docx", "encrypted"],
    ["locked.pdf", "encrypted"],
    ["scanned.pdf", "no-text"],
    ["macros.docx", "has-macros"],
  ])("says why: %s is %s", async (name, reason) => {
    expect(await read(sample(`refused/${name}`), name.split(".")[1] ?? "")).toBe(reason);
  });

  it("is not what its name says", async () => {
    const [docx, printed, plain] = ["en-pandoc.docx", "en-groff.pdf", "en-plain.txt"].map((name) =>
      sample(`good/${name}`),
    );
    const renamed = [
      [docx, "pdf"],
      [docx, "md"],
      [printed, "docx"],
      [plain, "docx"],
      [printed, "txt"],
      [docx?.subarray(0, 3000), "docx"],
      [Buffer.from("%PDF-1.7\nnothing"), "pdf"],
      [zip([head, { name: "word/document.xml", text: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }]), "docx"],
    ] as const;
    for (const [bytes, extension] of renamed)
      expect(await read(bytes ?? Buffer.alloc(0), extension), extension).toBe("not-what-it-says");
  });

  it("would unpack to more than it may, says less than it is, or holds one thing many times", async () => {
    const bomb = megabytes(60);
    for (const entries of [
      [head, { name: "word/document.xml", text: bomb }],
      [head, { name: "word/document.xml", text: bomb, says: 9_000 }],
      [head, { name: "word/media/image.png", text: "", says: 400 * 1_048_576 }],
    ])
      expect(await read(zip(entries), "docx")).toBe("too-large");
    const many = Array.from({ length: 30 }, (_, at) => ({ name: `word/${at}.xml`, text: "<a/>" }));
    expect(await read(zip([head, ...many], true), "docx")).toBe("too-large");
  });

  it("takes more memory or time than it may", async () => {
    const drawing = deflateSync(megabytes(300), { level: 1 });
    expect(await read(pdf(drawing), "pdf", { seconds: 30, megabytes: 200 })).toBe("too-large");
    expect(await read(sample("good/en.md"), "md", { seconds: 0.01, megabytes: 512 })).toBe("too-slow");
  });

  it("is longer than an essay, or than any file", async () => {
    const { signal } = new AbortController();
    const ask = (text: string | Buffer, name = "a.txt") =>
      importFile("okafor", { name, bytes: Buffer.from(text) }, signal);
    expect(await ask("Word. ".repeat(10_001))).toMatchObject({ ok: false, reason: "too-large" });
    expect(await ask(Buffer.alloc(longestFile + 1))).toMatchObject({ ok: false, reason: "too-large" });
    expect(await ask("\u200B \n")).toMatchObject({ ok: false, reason: "no-text" });
  });

  it("ends with who waits for it, and leaves its turn to the next", async () => {
    const leaving = new AbortController();
    const bytes = sample("good/en-libreoffice.docx");
    const file = { name: "essay.docx", bytes };
    const first = importFile("okafor", file, leaving.signal);
    const again = importFile("okafor", file, new AbortController().signal);
    expect(await again).toMatchObject({ ok: false, reason: "too-many" });
    leaving.abort();
    expect(await first).toMatchObject({ ok: false });
    expect(await importFile("okafor", file, new AbortController().signal)).toMatchObject({ ok: true });
  });
});
