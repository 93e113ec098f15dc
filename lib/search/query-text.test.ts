import { describe, expect, it } from "vitest";
import { termsIn } from "../debate/search/terms";
import { askFor } from "./query-text";

describe("what PostgreSQL is asked", () => {
  it("looks for words that English is full of only where there are no others", () => {
    const the = { english: "", simple: "'the'" };
    const schools = { english: "'school'", simple: "'schools'" };
    expect(askFor(termsIn("the schools"), [the, schools])?.query).not.toContain("'the'");
    expect(askFor(termsIn("the"), [the])?.query).toContain("('the')");
  });

  it("asks for two letters at a time of Korean, and for all of them inside", () => {
    const asked = askFor(termsIn("초등학생"), [{ english: "'초등학생'", simple: "'초등학생'" }]);
    expect(asked?.query).toContain("'+초등' & '+등학' & '+학생'");
    expect(asked?.inside).toEqual(["초등학생"]);
  });

  it("is nothing where there is nothing to look for", () => {
    expect(askFor([], [])).toBeNull();
  });
});
