import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

/**
 * Every word on the screen is in messages/, in both languages, and is used. TypeScript's own checker says
 * which keys a call may ask for.
 */

const root = resolve(import.meta.dirname, "../..");

type Words = Readonly<{ [key: string]: string | Words }>;

const readWords = (language: string): ReadonlyMap<string, string> =>
  new Map(flatten(JSON.parse(readFileSync(join(root, `messages/${language}.json`), "utf8")) as Words));

const flatten = (words: Words, under = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[under + key, value] as [string, string]]
      : flatten(value, `${under}${key}.`),
  );

const en = readWords("en");
const ko = readWords("ko");
const bothWays = [...en].flatMap(([key, value]) =>
  ko.has(key) ? [[key, value, ko.get(key) ?? ""] as const] : [],
);

describe("the two languages", () => {
  it("have the same keys", () => {
    expect([...en.keys()].filter((key) => !ko.has(key))).toEqual([]);
    expect([...ko.keys()].filter((key) => !en.has(key))).toEqual([]);
  });

  it("can be read as ICU messages", () => {
    const broken = [...en, ...ko]
      .filter(([, value]) => parse(value) === null)
      .map(([key, value]) => `${key}: ${value}`);
    expect(broken).toEqual([]);
  });

  it("take the same arguments and tags", () => {
    const differ = bothWays.filter(([, one, other]) => slotsOf(one).join() !== slotsOf(other).join());
    expect(differ.map(([key, one, other]) => `${key}: ${slotsOf(one)} ≠ ${slotsOf(other)}`)).toEqual([]);
  });

  it("leave no English over in Korean", () => {
    const names = new RegExp(`${en.get("app.name")}|\\S+@\\S+`, "g");
    const isLeft = (one: string, other: string) =>
      one === other && /\p{Script=Latin}{2}/u.test(literalOf(one).replace(names, ""));
    expect(
      bothWays.filter(([, one, other]) => isLeft(one, other)).map(([key, value]) => `${key}: ${value}`),
    ).toEqual([]);
  });
});

describe("the code", () => {
  let code: Code;
  beforeAll(() => {
    code = readCode();
  }, 240_000);

  it("asks for keys that exist", () => {
    const missing = code.calls.flatMap(({ place, keys, isGuarded }) =>
      isGuarded ? [] : keys.filter((key) => !en.has(key)).map((key) => `${place}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it("asks for every key that exists", () => {
    const asked = new Set(code.calls.flatMap(({ keys }) => keys));
    const open = [...asked].filter((key) => key.includes(anything));
    const isAsked = (key: string) =>
      asked.has(key) || open.some((pattern) => fits(key, pattern, code.literals));
    expect([...en.keys()].filter((key) => !isAsked(key))).toEqual([]);
  });

  it("holds no words of its own in components and pages", () => {
    expect(code.texts).toEqual([]);
  });
});

// ICU, by the parser that next-intl itself comes with.

type Parser = Readonly<{
  parse: (message: string) => readonly Node[];
  TYPE: Readonly<Record<"literal" | "pound" | "tag", number>>;
}>;
type Node = Readonly<{
  type: number;
  value: string;
  options?: Readonly<Record<string, { value: readonly Node[] }>>;
  children?: readonly Node[];
}>;

const parser = createRequire(import.meta.url)("@formatjs/icu-messageformat-parser") as Parser;

function parse(message: string): readonly Node[] | null {
  try {
    return parser.parse(message);
  } catch {
    return null;
  }
}

/** The arguments and tags of a message, in order of name. */
const slotsOf = (message: string): readonly string[] =>
  [
    ...new Set(
      nodesOf(parse(message) ?? [])
        .filter(({ type }) => type !== parser.TYPE.literal && type !== parser.TYPE.pound)
        .map(({ type, value }) => (type === parser.TYPE.tag ? `<${value}>` : value)),
    ),
  ].sort();

const literalOf = (message: string): string =>
  nodesOf(parse(message) ?? [])
    .filter(({ type }) => type === parser.TYPE.literal)
    .map(({ value }) => value)
    .join(" ");

const nodesOf = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [
    node,
    ...nodesOf(node.children ?? []),
    ...Object.values(node.options ?? {}).flatMap((option) => nodesOf(option.value)),
  ]);

// The code, by TypeScript's checker.

type Call = Readonly<{ place: string; keys: readonly string[]; isGuarded: boolean }>;
type Code = Readonly<{ calls: readonly Call[]; texts: readonly string[]; literals: ReadonlySet<string> }>;

/** Stands in a key for a part that only shows when the app runs. */
const anything = "*";

/** Whether a key is what a call may ask for, whose open part must be a word that the code knows. */
const fits = (key: string, pattern: string, literals: ReadonlySet<string>): boolean => {
  const [before = "", after = ""] = pattern.split(anything);
  return (
    key.startsWith(before) &&
    key.endsWith(after) &&
    literals.has(key.slice(before.length, key.length - after.length))
  );
};

function readCode(): Code {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const isOurs = (path: string) =>
    /^(app|components|lib)\/(?!db\/generated\/)/.test(relative(root, path)) &&
    !/\.test\.tsx?$|\.d\.ts$/.test(path);
  const program = ts.createProgram(
    fileNames.filter((path) => isOurs(path) || path.endsWith(".d.ts")),
    { ...options, incremental: false },
  );
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => isOurs(fileName));
  return {
    calls: files.flatMap((file) => callsIn(file, checker)),
    texts: files.flatMap((file) =>
      nodesIn(file).flatMap((node) => textsOf(node).map((text) => `${placeOf(node)}: ${text}`)),
    ),
    literals: new Set(
      files.flatMap((file) => nodesIn(file).flatMap((node) => (isWord(node) ? node.text : []))),
    ),
  };
}

const nodesIn = (node: ts.Node): ts.Node[] => {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child, ...nodesIn(child)));
  return children;
};

const placeOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

const isWord = (node: ts.Node): node is ts.StringLiteralLike | ts.Identifier =>
  ts.isStringLiteralLike(node) ||
  (ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node);

/**
 * The calls of a file that ask for words; one is guarded where the file asks first whether there are such
 * words.
 */
function callsIn(file: ts.SourceFile, checker: ts.TypeChecker): Call[] {
  const asked = nodesIn(file).flatMap((node) => {
    if (!ts.isCallExpression(node)) return [];
    const [words, method] = calleeOf(node);
    const space = spaceOf(checker.getTypeAtLocation(words));
    const [key] = node.arguments;
    return space === null || !key
      ? []
      : [
          {
            node,
            method,
            space,
            keys: branchesOf(key).flatMap((branch) => keysOf(checker.getTypeAtLocation(branch))),
          },
        ];
  });
  const guarded = new Set(asked.filter(({ method }) => method === "has").map(({ space }) => space));
  return asked
    .filter(({ method }) => method !== "has")
    .map(({ node, space, keys }) => ({
      place: placeOf(node),
      keys: keys.map((key) => `${space}.${key}`),
      isGuarded: guarded.has(space),
    }));
}

const branchesOf = (node: ts.Expression): readonly ts.Expression[] =>
  ts.isConditionalExpression(node) ? [node.whenTrue, node.whenFalse].flatMap(branchesOf) : [node];

const calleeOf = ({ expression }: ts.CallExpression): readonly [ts.Expression, string | null] =>
  ts.isPropertyAccessExpression(expression) && ["rich", "markup", "raw", "has"].includes(expression.name.text)
    ? [expression.expression, expression.name.text]
    : [expression, null];

/** The namespace of what useTranslations and getTranslations answer. */
function spaceOf({ aliasSymbol, aliasTypeArguments }: ts.Type): string | null {
  const space = aliasTypeArguments?.[1];
  return aliasSymbol?.name === "Translator" && space?.isStringLiteral() ? space.value : null;
}

function keysOf(type: ts.Type): readonly string[] {
  if (type.isUnion()) return type.types.flatMap(keysOf);
  if (type.isStringLiteral()) return [type.value];
  if (type.flags & ts.TypeFlags.NumberLiteral) return [String((type as ts.NumberLiteralType).value)];
  return [
    type.flags & ts.TypeFlags.TemplateLiteral
      ? (type as ts.TemplateLiteralType).texts.join(anything)
      : anything,
  ];
}

const spoken = [
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "title",
  "placeholder",
  "alt",
  "label",
  "hint",
];

/** Words that stand in JSX itself, as text or in an attribute that is read out or shown. */
function textsOf(node: ts.Node): readonly string[] {
  if (ts.isJsxText(node)) return lettersIn(node.text);
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
    return node.expression ? saidBy(node.expression) : [];
  if (!ts.isJsxAttribute(node) || !spoken.includes(node.name.getText()) || !node.initializer) return [];
  const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
  return value ? saidBy(value) : [];
}

function saidBy(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return lettersIn(node.text);
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].flatMap(({ text }) =>
      lettersIn(text),
    );
  if (ts.isParenthesizedExpression(node)) return saidBy(node.expression);
  if (ts.isConditionalExpression(node)) return [...saidBy(node.whenTrue), ...saidBy(node.whenFalse)];
  return ts.isBinaryExpression(node) ? [...saidBy(node.left), ...saidBy(node.right)] : [];
}

const lettersIn = (text: string): readonly string[] =>
  /\p{L}/u.test(text.replace(/https?:\/\//, "")) ? [text.trim()] : [];
