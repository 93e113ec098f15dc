/**
 * What may stand in a line of the log, each as it must look. What is not here, or looks otherwise, is left
 * out.
 */
const allowed = {
  event: /^[a-z][a-z-]{0,40}$/,
  method: /^[A-Z]{1,7}$/,
  /** A route as it is written in the house, never the address that was asked for. */
  route: /^[\w/.[\]{}*-]{1,100}$/,
  status: /^\d{3}$/,
  /** Milliseconds. */
  ms: /^\d{1,9}(\.\d{1,3})?$/,
  roomId: /^[\w-]{16}$/,
  /** A number that was drawn for a request, under which its trace is found. */
  traceId: /^[0-9a-f]{32}$/,
  /** How a process ended: a signal, or its exit code. */
  how: /^(SIG[A-Z]+|exit code (\d+|null))$/,
  class: /^[A-Za-z]{1,60}$/,
  /** Of PostgreSQL, Prisma or Node. */
  code: /^[A-Z0-9_]{2,50}$/,
} as const;

export type Said = Readonly<{
  method?: string;
  route?: string;
  status?: number;
  ms?: number;
  roomId?: string;
  traceId?: string;
  how?: string;
  error?: unknown;
}>;

type Line = Readonly<Record<string, unknown>>;

/**
 * Keeps of what is said only what is known to name nobody. Of an error these are its class, its code and
 * where it was thrown, and the same of its cause: its message may hold what somebody wrote.
 */
export function keepAllowed({ error, ...said }: Line): Line {
  const kept = pick(said, ["event", "method", "route", "status", "ms", "roomId", "traceId", "how"]);
  return error === undefined ? kept : { ...kept, error: keepError(error) };
}

const pick = (said: Line, names: readonly (keyof typeof allowed)[]): Line =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = said[name];
      const isPlain = typeof value === "string" || typeof value === "number";
      return isPlain && allowed[name].test(String(value)) ? [[name, value]] : [];
    }),
  );

const mostCauses = 3;

function keepError(error: unknown, depth = 0): Line {
  if (!(error instanceof Object)) return { class: typeof error };
  const { name, code, cause, message, stack } = error as Partial<NodeJS.ErrnoException>;
  const kept = pick({ class: name, code }, ["class", "code"]);
  const at = framesOf(String(stack ?? ""), String(message ?? ""));
  const isCaused = cause !== undefined && depth < mostCauses;
  return { ...kept, at, ...(isCaused && { cause: keepError(cause, depth + 1) }) };
}

const mostFrames = 20;
const frame =
  /^ +at ((?:async |new )*[\w$.<>]*(?: \[as \w+\])? ?\(?(?:[\w$.:@~+ [\]()%-]*\/)*[\w$.~+[\]-]+:\d+:\d+\)?)$/;

/**
 * The places of a stack, without the message that stands before them and could look like one, and without the
 * folder that the house stands in.
 */
function framesOf(stack: string, message: string): readonly string[] {
  const begin = message === "" ? 0 : Math.max(0, stack.indexOf(message)) + message.length;
  const here = process.cwd();
  return stack
    .slice(begin)
    .split("\n")
    .flatMap((line) => frame.exec(line.replaceAll("file://", "").replaceAll(`${here}/`, ""))?.[1] ?? [])
    .slice(0, mostFrames);
}
