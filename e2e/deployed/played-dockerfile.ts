import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Copy, DockerfileParser, type Instruction } from "dockerfile-ast";

type Variables = Record<string, string>;

/** What an engine sets by itself. */
const bare = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" } as Variables as NodeJS.ProcessEnv;

/** What is in a stage: its folder stands for the root of its files. */
type Stage = Readonly<{
  folder: string;
  variables: Variables;
  user: string | null;
  command: readonly string[];
}>;

/**
 * Does what a Dockerfile says without Docker, on this machine and with its Node: each stage is a folder, what
 * is run is run in it. Returns the last stage, as an engine would start it.
 */
export function playDockerfile(
  path: string,
  context: string,
  place: string,
  args: Variables = {},
): Stage & Readonly<{ workdir: string }> {
  const stages = new Map<string, Stage>();
  let stage: Stage = { folder: "", variables: {}, user: null, command: [] };
  let workdir = "/";
  const here = (to: string) => join(stage.folder, to.startsWith("/") ? to : join(workdir, to));

  const ways: Readonly<Record<string, (instruction: Instruction, words: readonly string[]) => void>> = {
    FROM(_, [image = "", , name = `${stages.size}`]) {
      const folder = join(place, name);
      const base = stages.get(image);
      if (base) link(base.folder, folder);
      else mkdirSync(folder, { recursive: true });
      stage = { folder, variables: { ...base?.variables }, user: null, command: [] };
      stages.set(name, stage);
      workdir = base ? workdir : "/";
    },
    WORKDIR(_, [to = "/"]) {
      workdir = to;
      mkdirSync(here("."), { recursive: true });
    },
    ENV(_, words) {
      for (const word of words) {
        const [name = "", ...value] = word.split("=");
        stage.variables[name] = value.join("=").replaceAll(/\$\{(\w+)\}/g, (_, given) => args[given] ?? "");
      }
    },
    COPY(instruction, words) {
      const flags = (instruction as Copy).getFlags();
      const from = flags.find((flag) => flag.getName() === "from")?.getValue();
      const given = words.filter((word) => !word.startsWith("--"));
      for (const what of given.slice(0, -1)) {
        const to = here(given.at(-1) ?? "");
        if (from) link(join(stages.get(from)?.folder ?? "", what), to);
        else
          for (const file of filesFor(context, `${path}.dockerignore`, what))
            copy(join(context, file), join(to, file));
      }
    },
    RUN(instruction) {
      execFileSync("sh", ["-ec", instruction.getArgumentsContent() ?? ""], {
        cwd: here("."),
        env: { ...bare, ...stage.variables },
        stdio: ["ignore", "ignore", "pipe"],
      });
    },
    USER(_, [user = ""]) {
      stage = { ...stage, user };
    },
    CMD(instruction) {
      stage = { ...stage, command: JSON.parse(instruction.getArgumentsContent() ?? "[]") };
    },
  };
  for (const instruction of DockerfileParser.parse(readFileSync(path, "utf8")).getInstructions()) {
    const way = ways[instruction.getKeyword()];
    if (["ARG", "EXPOSE", "HEALTHCHECK"].includes(instruction.getKeyword())) continue;
    if (!way) throw new Error(`nobody here can do ${instruction.getKeyword()}`);
    way(
      instruction,
      instruction.getArguments().map((one) => one.getValue()),
    );
  }
  return { ...stage, workdir: here(".") };
}

/** A stage's files are as they were left: another stage has them without a copy. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  execFileSync("cp", ["--archive", "--link", "--force", `${from}/.`, to]);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { preserveTimestamps: true, verbatimSymlinks: true });
}

/** What a clone's context has of a path, less what is ignored; the last pattern that fits counts. */
function filesFor(context: string, ignoreFile: string, what: string): readonly string[] {
  const patterns = readFileSync(ignoreFile, "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => ({ isKept: line.startsWith("!"), pattern: patternOf(line.replace("!", "")) }));
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: context,
  });
  return listed
    .toString()
    .split("\n")
    .filter((file) => file && existsSync(join(context, file)))
    .filter((file) => what === "." || file === what || file.startsWith(`${what}/`))
    .filter((file) => patterns.findLast(({ pattern }) => pattern.test(file))?.isKept ?? true);
}

/** Docker's patterns: a star stays in its folder, two go deeper, and a folder has all that is in it. */
const patternOf = (line: string): RegExp => {
  const parts = line.split(/(\*\*\/|\*)/).map((part) => {
    if (part === "**/") return "(?:.*/)?";
    return part === "*" ? "[^/]*" : part.replaceAll(/[.[\]()+?^$|]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}(?:/|$)`);
};
