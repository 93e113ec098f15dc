import { problemShape } from "@/lib/api/answer-shapes";
import { mark } from "./odd-parts";
import { bytesOf, type RawAnswer, sendBytes } from "./raw-request";
import type { Odd } from "./walk";

const atOnce = 8;

/** Asks all of it, some at once, and answers what was no answer to be given. */
export async function findFaults(
  base: string,
  host: string,
  odds: readonly Odd[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const left = odds.values();
  const askOn = async () => {
    for (const odd of left) {
      // From an address of its own: what is refused as too many says nothing about what it was.
      const from = ["X-Forwarded-For", crypto.randomUUID()] as const;
      const headers = [from, ...(odd.headers ?? [])];
      const fault = await sendBytes(base, bytesOf({ ...odd, headers }, host)).then(
        (answer) => faultIn(answer, host, odd),
        (error: Error) => error.message,
      );
      if (fault) faults.push(`${odd.says}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return faults;
}

/** What is wrong with an answer, whatever was asked; null where nothing is. */
export function faultIn(
  { status, headers, type, text }: RawAnswer,
  host: string,
  { method, target }: Pick<Odd, "method" | "target">,
): string | null {
  if (status < 200 || status >= 500) return `${status || "no answer"} ${text.slice(0, 80)}`;
  if (/^(set-cookie: )?odd\b/im.test(headers)) return `another's header: ${headers}`;
  const [, to = "/"] = /^location: (.*)$/im.exec(headers) ?? [];
  if (!to.startsWith(`http://${host}/`) && !/^\/(?![/\\])/.test(to)) return `leads to ${to}`;
  if (type.startsWith("text/html") && text.includes(mark)) return "says the odd text as it is";
  // What is no HTTP at all is answered by Node, in its one way.
  const isByNode = type === "" && /^(400|417|431)$/.test(String(status));
  if (status < 400 || !/^\/api\/v1(\/|$)/.test(target) || isByNode || method === "HEAD") return null;
  try {
    return problemShape.parse(JSON.parse(text)).status === status ? null : "a problem of another status";
  } catch {
    return `${status} is no problem: ${type} ${text.slice(0, 80)}`;
  }
}

/** What the framework warns of and refuses: an action that this build has not, or a form of none. */
const told = /Failed to find Server Action|Server Reference ID did not match|Invalid Server Actions request/;
const isFailure = (line: string): boolean =>
  line.startsWith("{")
    ? /"level":"?(error|fatal|[56]0)\b/.test(line)
    : /⨯|Error\b|_ERROR\b/.test(line) && !told.test(line);

/** The lines of a server's log that tell of a failure. */
export const findFailures = (log: string): readonly string[] => log.split("\n").filter(isFailure);
