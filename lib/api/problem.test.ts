import { describe, expect, it } from "vitest";
import { refuse } from "../debate/outcome";
import { problemShape } from "./answer-shapes";
import { problem, problemOf } from "./problem";
import { type ProblemReason, problemKinds } from "./problem-kinds";

describe("a problem", () => {
  it.each(Object.keys(problemKinds) as ProblemReason[])(
    "tells of %s in the shape of RFC 9457",
    async (reason) => {
      const response = problem(problemOf(reason));
      const body = problemShape.parse(await response.json());
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(body).toMatchObject({ type: reason, status: response.status });
      expect(response.headers.has("retry-after")).toBe(response.status === 429 || response.status === 503);
    },
  );

  it("names the phase that runs now", async () => {
    const response = problem(refuse("phase-closed", { phase: "reading" }));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      type: "phase-closed",
      phase: "reading",
      detail: 'The phase that runs now is "reading".',
    });
  });

  it("says when it is worth trying again", () => {
    expect(problem(refuse("too-many", { retryAfter: 42 })).headers.get("retry-after")).toBe("42");
  });

  it("names the character that is refused, and where it stands", async () => {
    const details = { body: { character: "U+0007", where: "after", after: "costs" }, title: { count: 3 } };
    const errors = { body: "control", title: "too-long" };
    const answer = await problem(problemOf("invalid", { errors, details })).json();
    expect(problemShape.parse(answer)).toMatchObject({
      errors,
      detail: "Wrong: body: control (U+0007 after “costs”), title: too-long (by 3).",
    });
  });

  it("gives a code that can be no room's the answer of one that is none", async () => {
    const response = problem(problemOf("invalid", { errors: { code: "no-such-code" } }));
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: "no-such-code", errors: { code: "no-such-code" } });
  });
});
