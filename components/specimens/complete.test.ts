import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (folder: string): string =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => /\.tsx$/.test(name))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, import.meta.url), "utf8"))
    .join("\n");

it("shows every part of components/ui on the page /ui, or everywhere", () => {
  const shown = read(".") + read("../ui") + read("../../app/ui") + readFileSync(new URL("../../app/layout.tsx", import.meta.url), "utf8");
  const parts = readdirSync(new URL("../ui", import.meta.url)).filter((name) => /\.tsx$/.test(name));
  const missing = parts.filter((name) => !new RegExp(`"(@/components/ui|\\.)/${name.replace(".tsx", "")}"`).test(shown));
  expect(missing).toEqual([]);
});
