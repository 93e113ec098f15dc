import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The house's rules, held against every source file. There is no list of exceptions. */

const root = resolve(import.meta.dirname, "..");
const places = ["app", "components", "lib", "prisma", "e2e"];

type Import = Readonly<{
  name: string;
  target: string | null;
  isTypeOnly: boolean;
  names: readonly string[];
}>;
type Source = Readonly<{ path: string; text: string; imports: readonly Import[] }>;

const sources = places.flatMap((place) => sourcesIn(join(root, place)));

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sourcesIn(path);
    return /\.tsx?$/.test(entry.name) ? [read(path)] : [];
  });
}

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const imports = file.statements.flatMap((line): Import[] => {
    if (!(ts.isImportDeclaration(line) || ts.isExportDeclaration(line)) || !line.moduleSpecifier) return [];
    const name = (line.moduleSpecifier as ts.StringLiteral).text;
    const clause = ts.isImportDeclaration(line) ? line.importClause : undefined;
    const bindings = clause?.namedBindings;
    const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
    const isTypeOnly =
      (ts.isExportDeclaration(line)
        ? line.isTypeOnly
        : clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (named.length > 0 && !clause?.name && named.every((element) => element.isTypeOnly));
    const names = named.filter((element) => !element.isTypeOnly).map((element) => element.name.text);
    return [{ name, target: resolveImport(path, name), isTypeOnly, names }];
  });
  return { path: relative(root, path), text, imports };
}

function resolveImport(from: string, name: string): string | null {
  if (!name.startsWith(".") && !name.startsWith("@/")) return null;
  const base = name.startsWith("@/") ? join(root, name.slice(2)) : resolve(dirname(from), name);
  const found = [base, `${base}.ts`, `${base}.tsx`, join(base, "index.ts")].find(
    (path) => existsSync(path) && statSync(path).isFile(),
  );
  return relative(root, found ?? base);
}

/** The repository's own files, as git knows them or would. */
function listFiles(folder: string): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: folder,
  });
  return listed
    .toString()
    .split("\n")
    .filter((path) => path !== "" && existsSync(join(folder, path)));
}

/** Every arrow between two files of ours that a predicate finds wrong, as "from → to". */
const arrows = (isWrong: (from: Source, to: string, by: Import) => boolean): string[] =>
  sources.flatMap((from) =>
    from.imports.flatMap((by) =>
      by.target && isWrong(from, by.target, by) ? [`${from.path} → ${by.target}`] : [],
    ),
  );

/** The same for what is imported from packages too, as "from → name". */
const arrowsOut = (isWrong: (from: Source, by: Import) => boolean): string[] =>
  sources.flatMap((from) =>
    from.imports.flatMap((by) => (isWrong(from, by) ? [`${from.path} → ${by.name}`] : [])),
  );

const readText = (path: string): string => readFileSync(join(root, path), "utf8");

const paths = (isWrong: (source: Source) => boolean): string[] =>
  sources.filter(isWrong).map((source) => source.path);

/** Every circle of a graph, as "a → b → a". */
function circlesIn(graph: ReadonlyMap<string, Iterable<string>>): readonly string[] {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (place: string, trail: readonly string[]): void => {
    if (state.get(place) === "done") return;
    if (state.get(place) === "open") {
      circles.push([...trail.slice(trail.indexOf(place)), place].join(" → "));
      return;
    }
    state.set(place, "open");
    for (const to of graph.get(place) ?? []) visit(to, [...trail, place]);
    state.set(place, "done");
  };
  for (const place of graph.keys()) visit(place, []);
  return circles;
}

const isTest = (path: string): boolean => /\.(test|security|faults)\.tsx?$/.test(path);
const isIn = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));
const starts = (source: Source, directive: string): boolean =>
  source.text.trimStart().startsWith(`"use ${directive}"`);

describe("the house", () => {
  it("has arrows that point one way: app → components → lib → debate", () => {
    expect(arrows((from, to) => isIn(from.path, "lib", "components") && isIn(to, "app"))).toEqual([]);
    expect(arrows((from, to) => isIn(from.path, "lib") && isIn(to, "components"))).toEqual([]);
    expect(arrows((from, to) => isIn(from.path, "lib/db") && !isIn(to, "lib/db", "lib/debate"))).toEqual([]);
    expect(
      arrows(
        (from, to) => isIn(to, "prisma", "e2e") && !isIn(from.path, "prisma", "e2e") && !isTest(from.path),
      ),
    ).toEqual([]);
  });

  it("keeps the rulebook pure: lib/debate imports nothing but itself", () => {
    const foreign = sources
      .filter((source) => isIn(source.path, "lib/debate") && !isTest(source.path))
      .flatMap((source) =>
        source.imports
          .filter((by) => !by.target || !isIn(by.target, "lib/debate"))
          .map((by) => `${source.path} → ${by.name}`),
      );
    expect(foreign).toEqual([]);
    expect(
      paths(
        (source) =>
          isIn(source.path, "lib/debate") &&
          !isTest(source.path) &&
          /Math\.random|Date\.now|new Date\(\)/.test(source.text),
      ),
    ).toEqual([]);
  });

  it("puts no text into a normal form but in one place, which cuts long rows of marks first", () => {
    const isOurs = ({ path }: Source) => isIn(path, "app", "components", "lib") && !isTest(path);
    const found = paths((source) => isOurs(source) && source.text.includes(".normalize("));
    expect(found).toEqual(["lib/debate/text/normal.ts"]);
  });

  it("has no circle of files, and none of folders of components or of lib, types included", () => {
    const files = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports.flatMap((by) => (by.isTypeOnly ? [] : (by.target ?? []))),
      ]),
    );
    expect(circlesIn(files)).toEqual([]);

    const folders = new Map<string, Set<string>>();
    for (const { path, imports } of sources.filter(
      ({ path }) => isIn(path, "components", "lib") && !isTest(path),
    )) {
      const next = folders.get(dirname(path)) ?? new Set();
      for (const { target } of imports)
        if (target && dirname(target) !== dirname(path)) next.add(dirname(target));
      folders.set(dirname(path), next);
    }
    expect(circlesIn(folders)).toEqual([]);
  });

  it("opens the database only in queries, commands, lib/db and lib/live", () => {
    const mayOpen = (path: string) =>
      isIn(path, "lib/db", "lib/live") || ["queries.ts", "commands.ts"].includes(basename(path));
    const opens = (by: Import, to: string) => to === "lib/db/client.ts" && by.names.includes("db");
    expect(arrows((from, to, by) => opens(by, to) && !mayOpen(from.path) && !isTest(from.path))).toEqual([]);
    expect(
      arrows(
        (from, to, by) =>
          isIn(to, "lib/db/generated") &&
          !by.isTypeOnly &&
          !isIn(from.path, "lib/db", "prisma") &&
          basename(from.path) !== "queries.ts",
      ),
    ).toEqual([]);
  });

  it("counts in a question of its own: a count in what is selected goes over a whole table", () => {
    const counting = sources.filter(({ path, text }) => isIn(path, "lib") && /_count: \{ select/.test(text));
    expect(counting.map(({ path }) => path)).toEqual([]);
  });

  it("keeps what is drawn from the database, the session and the queries", () => {
    const isBehind = (to: string) =>
      isIn(to, "lib/db") || ["queries.ts", "commands.ts", "session.ts", "member.ts"].includes(basename(to));
    expect(arrows((from, to, by) => isIn(from.path, "components") && isBehind(to) && !by.isTypeOnly)).toEqual(
      [],
    );
  });

  it("changes nothing by looking: what answers a GET of a page imports no commands", () => {
    const isPage = (path: string) => isIn(path, "app") && !isIn(path, "app/api");
    expect(arrows((from, to) => isPage(from.path) && basename(to) === "commands.ts")).toEqual([]);
    expect(
      arrows(
        (from, to) =>
          ["queries.ts", "knock.ts"].includes(basename(from.path)) && basename(to) === "commands.ts",
      ),
    ).toEqual([]);
  });

  it("names and reads each cookie in one place", () => {
    const isJar = (path: string) => path === "lib/web/cookie-jar.ts" || path === "lib/web/cookies.ts";
    expect(
      arrowsOut(
        (from, by) => by.name === "next/headers" && by.names.includes("cookies") && !isJar(from.path),
      ),
    ).toEqual([]);
    const names = [
      ...readText("lib/web/cookies.ts").matchAll(/"(crossfloor-[a-z-]+)"|`(crossfloor-[a-z]+-)\$/g),
    ];
    const spelled = names.map(([, whole, start]) => whole ?? start ?? "");
    expect(spelled.length).toBeGreaterThan(5);
    expect(
      paths(({ path, text }) => !isJar(path) && spelled.some((name) => RegExp(`["'\`]${name}`).test(text))),
    ).toEqual([]);
  });

  it("reads in one place where we are: no other file asks for the host or what a proxy says of it", () => {
    const asks = /\.get\(["'](host|origin|forwarded|x-forwarded-(host|proto|port))["']\)|NEXTAUTH_URL/;
    const isAsking = ({ path, text }: Source) => isIn(path, "app", "components", "lib") && asks.test(text);
    const readers = ["lib/embedded/environment.ts", "lib/embedded/settings.ts", "lib/web/here.ts"];
    expect(paths((source) => isAsking(source) && !isTest(source.path))).toEqual(readers);
  });

  it('writes "use server" only over actions and "use client" only over what is drawn', () => {
    expect(
      paths(
        (source) =>
          starts(source, "server") !== (isIn(source.path, "lib") && basename(source.path) === "actions.ts"),
      ),
    ).toEqual([]);
    expect(
      paths(
        (source) =>
          starts(source, "client") &&
          !isIn(source.path, "components") &&
          basename(source.path) !== "error.tsx",
      ),
    ).toEqual([]);
  });

  it("builds views of a room in lib/debate alone", () => {
    expect(
      arrows(
        (from, to, by) =>
          to === "lib/debate/visibility.ts" &&
          by.names.some((name) => name.startsWith("see")) &&
          isIn(from.path, "app", "components"),
      ),
    ).toEqual([]);
  });

  it("names files for the one thing they are", () => {
    const vague = /^(index|utils?|helpers?|common|misc|types?|constants?|shared)\.tsx?$/;
    expect(paths((source) => vague.test(basename(source.path)))).toEqual([]);
    expect(
      paths(
        (source) =>
          !/^[a-z0-9-]+(\.(test|security|faults|spec|d|setup|config))*\.tsx?$/.test(basename(source.path)),
      ),
    ).toEqual([]);
  });

  it("tells things by the log alone, which names nobody", () => {
    const tells = /\bconsole\s*\.\s*\w+\s*\(|process\.(stdout|stderr)\.write/;
    expect(
      paths(({ path, text }) => isIn(path, "app", "components", "lib") && !isTest(path) && tells.test(text)),
    ).toEqual([]);
  });

  it("silences no type error", () => {
    expect(
      paths((source) => !isTest(source.path) && /@ts-(ignore|nocheck|expect-error)/.test(source.text)),
    ).toEqual([]);
  });

  it("keeps every file short enough to read at one sitting: 200 lines", () => {
    expect(
      paths(
        (source) =>
          !isTest(source.path) && !isIn(source.path, "e2e", "prisma") && source.text.split("\n").length > 200,
      ),
    ).toEqual([]);
  });

  it("keeps a folder to one concept: at most 25 files, tests beside them not counted", () => {
    const counts = new Map<string, number>();
    const counted = listFiles(root).filter(
      (path) => isIn(path, ...places) && !/\.(test|security|faults|spec)\.tsx?$/.test(path),
    );
    for (const path of counted) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
  });

  it("keeps lines to 110 letters, texts in quotes not counted, which nothing can fold", () => {
    const bare = (line: string) => line.replaceAll(/(["'`])(?:(?!\1).)*\1/g, "");
    const long = (text: string) =>
      text.split("\n").filter((line) => line.length > 110 && bare(line).length > 110);
    const read = listFiles(root).filter((path) => /\.(tsx?|mjs|css)$/.test(path));
    expect(
      read.flatMap((path) => long(readFileSync(join(root, path), "utf8")).map((line) => `${path}: ${line}`)),
    ).toEqual([]);
  });
});
