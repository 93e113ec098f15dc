import { expect, it } from "vitest";
import { typesetOf } from "../debate/typeset/typeset-of";
import { stepsOf } from "./steps";

it("a text is set in steps that grow with it and no faster, whatever was typed", () => {
  for (const typed of [
    "*a* ",
    "**a *b ",
    "***",
    "- a\n",
    "1. a\n",
    "> a\n",
    "[a](https://a.org) ",
    "가**",
    "\n",
  ]) {
    const steps = (times: number) => stepsOf(() => typesetOf(`*${typed.repeat(times)}`));
    const [few, many] = [steps(50), steps(500)];
    expect(many, typed).toBeLessThan(11 * few + 100);
  }
});

it("a text that was set before is not taken apart again, and a plain one never is", () => {
  const marked = "It is **wrong**, and here is why.\n".repeat(50);
  expect(stepsOf(() => typesetOf(marked))).toBeGreaterThan(500);
  expect(stepsOf(() => typesetOf(marked))).toBeLessThan(10);
  expect(stepsOf(() => typesetOf("Drills frighten nobody."))).toBeLessThan(10);
});
