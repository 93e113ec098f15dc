import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "../..");

/** Types that hold many of something. */
const holders =
  "WholeRoom|Snapshot|Flow|FlowPart|Clash|Turns|Choices|Gate|Origins|Credits|MaskedCredits|RawResults|Corpus|" +
  "Thread|Branch|Boxes|Layout|Run|Rated|Voting|Gated|News|RoomRows";

const isMany = new RegExp(
  `\\breadonly (Readonly<|Pick<|[A-Z])[\\s\\S]*\\[\\]|\\b(Readonly)?(Map|Set)<|\\b(${holders})\\b`,
);

/**
 * The exported functions of a folder, but hooks, to which much of a room can be given, by the types of their
 * parameters. `not` are the paths of files that are about something else.
 */
export const findWalks = (folder: string, not: RegExp): readonly string[] =>
  filesIn(folder)
    .filter(({ fileName }) => !not.test(fileName))
    .flatMap(functionsIn)
    .filter(({ name, takes }) => !/^use[A-Z]/.test(name) && takes.some((type) => isMany.test(type)))
    .map(({ name }) => name)
    .sort();

const filesIn = (folder: string): readonly ts.SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(
      (path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !/shapes|written-posts/.test(path),
    )
    .map((path) => {
      const text = readFileSync(join(root, folder, path), "utf8");
      return ts.createSourceFile(join(folder, path), text, ts.ScriptTarget.Latest, true);
    });

type Found = Readonly<{ name: string; takes: readonly string[] }>;

function functionsIn(file: ts.SourceFile): readonly Found[] {
  const isExported = (line: ts.Statement) =>
    ts.canHaveModifiers(line) &&
    ts.getModifiers(line)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return file.statements.filter(isExported).flatMap((line): Found[] => {
    if (ts.isFunctionDeclaration(line)) return [{ name: line.name?.text ?? "", takes: typesOf(line) }];
    if (!ts.isVariableStatement(line)) return [];
    return line.declarationList.declarations.flatMap(({ name, initializer: made }) =>
      made && ts.isArrowFunction(made) ? [{ name: name.getText(), takes: typesOf(made) }] : [],
    );
  });
}

const typesOf = ({ parameters }: ts.SignatureDeclarationBase): readonly string[] =>
  parameters.map(({ type }) => type?.getText() ?? "");
