import { describe, expect, it } from "vitest";
import { refuse } from "../debate/outcome";
import { problemShape } from "./answer-shapes";
import { problem, problemOf } from "./problem";
import { type ProblemReason, problemKinds } from "./problem-kinds";

describe("a problem", () => {
  it.each(Object.keys(problemKinds) as ProblemReason[])("tells of %s in the shape of RFC 9457", (reason) => {
    const { status, headers, body } = problem(problemOf(reason));
    expect(problemShape.parse(JSON.parse(String(body)))).toMatchObject({ type: reason, status });
    expect(headers["Content-Type"]).toBe("application/problem+json");
    expect("Retry-After" in headers).toBe(status === 429 || status === 503);
  });

  it("names the phase that runs now", () => {
    const { status, body } = problem(refuse("phase-closed", { phase: "reading" }));
    expect(status).toBe(409);
    expect(JSON.parse(String(body))).toMatchObject({
      type: "phase-closed",
      phase: "reading",
      detail: 'The phase that runs now is "reading".',
    });
  });

  it("says when it is worth trying again", () => {
    expect(problem(refuse("too-many", { retryAfter: 42 })).headers).toMatchObject({ "Retry-After": "42" });
  });

  it("names the character that is refused, and where it stands", () => {
    const details = { body: { character: "U+0007", where: "after", after: "costs" }, title: { count: 3 } };
    const errors = { body: "control", title: "too-long" };
    const { body } = problem(problemOf("invalid", { errors, details }));
    expect(problemShape.parse(JSON.parse(String(body)))).toMatchObject({
      errors,
      detail: "Wrong: body: control (U+0007 after “costs”), title: too-long (by 3).",
    });
  });

  it("gives a code that can be no room's the answer of one that is none", () => {
    const { status, body } = problem(problemOf("invalid", { errors: { code: "no-such-code" } }));
    expect(status).toBe(404);
    expect(JSON.parse(String(body))).toMatchObject({
      type: "no-such-code",
      errors: { code: "no-such-code" },
    });
  });
});
