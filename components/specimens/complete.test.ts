import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, it } from "vitest";

const listParts = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".tsx"));

const read = (folder: string): string =>
  listParts(folder)
    .map((name) => readFileSync(new URL(`${folder}/${name}`, import.meta.url), "utf8"))
    .join("\n");

it("shows every part of components/ui on the page /ui, or everywhere", () => {
  const shown =
    read(".") +
    read("../ui") +
    read("../../app/ui") +
    readFileSync(new URL("../../app/layout.tsx", import.meta.url), "utf8");
  const missing = listParts("../ui").filter((name) => {
    const path = name.replace(".tsx", "");
    return !shown.includes(`"@/components/ui/${path}"`) && !shown.includes(`"./${basename(path)}"`);
  });
  expect(missing).toEqual([]);
});
