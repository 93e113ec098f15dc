import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Page } from "@playwright/test";

/**
 * One picture of a sheet: what it shows, the row it stands in, its PNG, and where in it clocks and codes
 * stand, which are others each time.
 */
export type Picture = Readonly<{ title: string; row: string; png: Buffer; passing: readonly Box[] }>;

type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/**
 * The share of a picture's points that may differ, in what else passes with time, without its sheet being
 * another.
 */
const passingShare = 0.002;

/**
 * Lays pictures out in rows as one WebP file. A sheet that looks as before is left as it is; answers whether
 * it was written.
 */
export async function renewSheet(table: Page, file: string, pictures: readonly Picture[]): Promise<boolean> {
  const asUrl = (type: string, bytes: Buffer) => `data:image/${type};base64,${bytes.toString("base64")}`;
  const now = pictures.map(({ png, ...picture }) => ({ ...picture, url: asUrl("png", png) }));
  const before = existsSync(file) ? asUrl("webp", readFileSync(file)) : null;
  const { sheet, change } = await table.evaluate(layOut, { now, before });
  if (change <= passingShare) return false;
  writeFileSync(file, Buffer.from(sheet.split(",")[1] ?? "", "base64"));
  return true;
}

/** Writes one picture at half its size. */
export async function keepSmall(table: Page, file: string, png: Buffer): Promise<void> {
  const small = await table.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width / 2, image.height / 2];
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("this browser does not draw");
      pen.imageSmoothingQuality = "high";
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/webp", 0.8);
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(small.split(",")[1] ?? "", "base64"));
}

type Laid = Readonly<{
  now: readonly (Omit<Picture, "png"> & Readonly<{ url: string }>)[];
  before: string | null;
}>;

/**
 * Runs in the browser: draws the sheet, and says which share of the points of its most changed picture are
 * not as before (1 where there was none).
 */
async function layOut({ now, before }: Laid): Promise<Readonly<{ sheet: string; change: number }>> {
  const [scale, gap, line] = [0.25, 12, 16];
  const read = async (url: string) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  };
  const images = await Promise.all(now.map(async (one) => ({ ...one, image: await read(one.url) })));
  const rows = [...new Set(now.map(({ row }) => row))].map((row) => images.filter((one) => one.row === row));
  const heightOf = (row: (typeof rows)[number]) =>
    Math.max(...row.map(({ image }) => image.height * scale)) + line + gap;
  const widthOf = (row: (typeof rows)[number]) =>
    row.reduce((sum, { image }) => sum + image.width * scale + gap, gap);

  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(Math.max(...rows.map(widthOf)));
  canvas.height = Math.ceil(rows.reduce((sum, row) => sum + heightOf(row), gap));
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("this browser does not draw");
  pen.fillStyle = "#e6e2d8";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.font = "11px sans-serif";
  pen.imageSmoothingQuality = "high";
  const [areas, covers]: [Box[], Box[]] = [[], []];
  let y = gap;
  for (const row of rows) {
    let x = gap;
    for (const { title, image, passing } of row) {
      pen.fillStyle = "#1c1a17";
      pen.fillText(title, x, y + line - 5);
      pen.drawImage(image, x, y + line, image.width * scale, image.height * scale);
      const [left, top] = [Math.ceil(x), y + line];
      areas.push({
        x: left,
        y: top,
        width: Math.floor(image.width * scale),
        height: Math.floor(image.height * scale),
      });
      for (const box of passing) {
        const [from, under] = [left + box.x * scale - 1, top + box.y * scale - 1];
        covers.push({ x: from, y: under, width: box.width * scale + 2, height: box.height * scale + 2 });
      }
      x += image.width * scale + gap;
    }
    y += heightOf(row);
  }

  const sheet = canvas.toDataURL("image/webp", 0.75);
  if (before === null) return { sheet, change: 1 };
  const pointsOf = async (url: string) => {
    const image = await read(url);
    if (image.width !== canvas.width || image.height !== canvas.height) return null;
    pen.drawImage(image, 0, 0);
    for (const { x, y, width, height } of covers) pen.fillRect(x, y, width, height);
    return areas.map(({ x, y, width, height }) => pen.getImageData(x, y, width, height).data);
  };
  const [old, fresh] = [await pointsOf(before), await pointsOf(sheet)];
  if (!old || !fresh) return { sheet, change: 1 };
  const changeOf = (now: Uint8ClampedArray, then: Uint8ClampedArray): number => {
    let changed = 0;
    for (let at = 0; at < now.length; at += 4) {
      const distance = [0, 1, 2].reduce(
        (sum, part) => sum + Math.abs((now[at + part] ?? 0) - (then[at + part] ?? 0)),
        0,
      );
      if (distance > 60) changed += 1;
    }
    return (changed * 4) / now.length;
  };
  return {
    sheet,
    change: Math.max(...fresh.map((points, at) => changeOf(points, old[at] ?? new Uint8ClampedArray()))),
  };
}
