import { expect, it } from "vitest";
import { codeWidth } from "./code-width";

it("leaves a code of wide letters more room than one of narrow letters, so that both fill the line", () => {
  expect(codeWidth("WWW-WWW")).toBeCloseTo(7.22);
  expect(codeWidth("ABC-D23")).toBeCloseTo(5.18);
});
