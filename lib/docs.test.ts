import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const listPages = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);

const decisions = listPages("docs/decisions").filter((path) => !path.endsWith("README.md"));
const front = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];
const pages = [...front, ...listPages("docs")];

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)]
    .map(([, link, source]) => link ?? source ?? "")
    .filter((link) => !/^(https?:|#)/.test(link));

/** Paths in backquotes that begin in one of the house's folders; a placeholder stands for any name. */
const pathsIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /`((?:app|components|deploy|lib|docs|e2e|prisma|messages|scripts|\.ci|\.github)\/[\w./[\]-]*)`/g,
    ),
  ].map(([, path]) => path ?? "");

describe("the docs", () => {
  it("give a newcomer a README of at most 120 lines", () =>
    expect(read("README.md").split("\n").length).toBeLessThanOrEqual(121));

  it.each(pages)("%s names only what is there, on lines of at most 110 letters", (page) => {
    const text = read(page);
    const missing = [
      ...linksIn(text).filter((link) => !existsSync(resolve(root, dirname(page), link.split("#")[0] ?? ""))),
      ...pathsIn(text).filter((path) => !existsSync(join(root, path))),
    ];
    expect(missing).toEqual([]);
    const isProse = (line: string) => !/^(\||!|- \[)/.test(line);
    const prose = text.replaceAll(/^```.*?^```/gms, "").split("\n");
    expect(prose.filter((line) => isProse(line) && [...line].length > 110)).toEqual([]);
  });

  it("list every decision, each with its context, its choice and its price", () => {
    const index = read("docs/decisions/README.md");
    expect(decisions.length).toBeGreaterThan(40);
    for (const path of decisions) {
      expect(path).toMatch(/\/\d{4}-\d\d-\d\d-[a-z0-9-]+\.md$/);
      expect(index, path).toContain(`(${path.split("/").at(-1)})`);
      expect(read(path).match(/^## .+$/gm), path).toEqual(["## Context", "## Choice", "## Price"]);
    }
  });

  it("have every word that the code cites of the domain as a heading", () => {
    const cited = readdirSync(join(root, "lib/debate"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) => [...read(`lib/debate/${name}`).matchAll(/domain\.md, "([^"]+)"/g)])
      .map(([, heading]) => heading?.replaceAll(/\s+\*\s+/g, " ") ?? "");
    expect(cited.length).toBeGreaterThan(3);
    const headings: readonly string[] = read("docs/domain.md").match(/^## .+$/gm) ?? [];
    expect(cited.filter((heading) => !headings.includes(`## ${heading}`))).toEqual([]);
  });
});
