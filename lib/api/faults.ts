import type { z } from "zod";
import type { FieldErrors } from "../debate/outcome";

/** What is wrong by field, as slugs: a schema's own message where it is one, else its kind of fault. */
export function faultsOf(error: z.ZodError): FieldErrors {
  const faults: Record<string, string> = {};
  for (const issue of error.issues) {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.join(".") || "body"];
    for (const name of names) faults[name] ??= /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : slugOf(issue);
  }
  return faults;
}

const slugOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === "too_big") return "too-long";
  if (issue.code === "too_small") return "too-short";
  if (issue.code === "unrecognized_keys") return "unknown-field";
  return issue.input === undefined ? "missing" : "malformed";
};
