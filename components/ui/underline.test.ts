import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const sheets = ["../", "../../app/"].flatMap((folder) => {
  const root = new URL(folder, import.meta.url);
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".css")).map((name) => ({ name, url: new URL(name, root) }));
});

it("no style sheet underlines with a colour or a width in the short form, which Safari drops whole", () => {
  const short = sheets.filter(({ url }) => /text-decoration:\s*\w+ /.test(readFileSync(url, "utf8")));
  expect(short.map(({ name }) => name)).toEqual([]);
  expect(sheets.length).toBeGreaterThan(20);
});
