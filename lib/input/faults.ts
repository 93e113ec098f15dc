import type { z } from "zod";
import { type Refusal, refuse } from "../debate/outcome";
import type { FaultDetail } from "../debate/text/gate";

type Issue = z.core.$ZodIssue;
type NamedFault = readonly [name: string, fault: string, detail: FaultDetail | null];

/** What is wrong by field, as slugs: a schema's own message where it is one, else its kind of fault. */
export function refusalOf(error: z.ZodError): Refusal {
  const faults = new Map<string, NamedFault>();
  for (const fault of error.issues.flatMap((issue) => namedFaults(issue, [])))
    if (!faults.has(fault[0])) faults.set(fault[0], fault);
  const all = [...faults.values()];
  const details = all.flatMap(([name, , detail]) => (detail ? [[name, detail] as const] : []));
  return refuse("invalid", {
    errors: Object.fromEntries(all.map(([name, fault]) => [name, fault])),
    ...(details.length > 0 && { details: Object.fromEntries(details) }),
  });
}

function namedFaults(issue: Issue, within: readonly PropertyKey[]): readonly NamedFault[] {
  const path = [...within, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => [nameOf([...path, key]), "unknown-field", null]);
  if (issue.code === "invalid_union")
    return nearest(issue.errors).flatMap((inner) => namedFaults(inner, path));
  const fault = /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : slugOf(issue);
  return [[nameOf(path), fault, detailOf(issue)]];
}

/** A field tells its fault's detail as the issue's `params` (see text-field). */
function detailOf(issue: Issue): FaultDetail | null {
  const detail: FaultDetail = (issue.code === "custom" && issue.params) || {};
  return Object.keys(detail).length > 0 ? detail : null;
}

/**
 * What is wrong with the shape that the sender seems to have meant: the one with the fewest fields that are
 * missing or unknown.
 */
function nearest(shapes: readonly Issue[][]): readonly Issue[] {
  const distance = (issues: readonly Issue[]): number =>
    issues.reduce(
      (sum, issue) =>
        sum + (issue.code === "unrecognized_keys" ? issue.keys.length : isMissing(issue) ? 1 : 0.5),
      0,
    );
  return shapes.toSorted((a, b) => distance(a) - distance(b))[0] ?? [];
}

const nameOf = (path: readonly PropertyKey[]): string => path.map(String).join(".") || "body";

const slugOf = (issue: Issue): string => {
  const isLength = issue.code === "too_big" || issue.code === "too_small" ? issue.origin !== "number" : false;
  if (isLength) return issue.code === "too_big" ? "too-long" : "too-short";
  return isMissing(issue) ? "missing" : "malformed";
};

/** Zod tells what it found only where it is asked to (`reportInput`). */
const isMissing = (issue: Issue): boolean =>
  "input" in issue ? issue.input === undefined : issue.message.endsWith("received undefined");
