import { expect, it } from "vitest";
import { policyReportSchema } from "./schemas";

const seen = (blocked: string) =>
  policyReportSchema.parse({
    "csp-report": {
      "document-uri": "https://debate.example/rooms/abc?name=Ada",
      "effective-directive": "img-src",
      "blocked-uri": blocked,
    },
  });

it("keeps of a report its rule and where it was to come from, and nothing of a person", () => {
  const cases = {
    "https://ada:key@spy.example:8443/look?who=Ada#now": "https://spy.example:8443",
    "wss://spy.example/": "wss://spy.example",
    inline: "inline",
    eval: "eval",
    "moz-extension://3f0c1a52-ada/x.js": "extension",
    "chrome-extension://abcdef/x.js": "extension",
    "blob:https://debate.example/3f0c": "blob:",
    "data:text/html,Ada": "data:",
    "Ada was here": "other",
    [`https://${"a".repeat(63)}.${"b".repeat(63)}.example/`]: "other",
  };
  for (const [blocked, source] of Object.entries(cases))
    expect(seen(blocked), blocked).toEqual([{ directive: "img-src", source }]);
});

it("reads the newer list as the older one, and drops what is none of ours", () => {
  const report = (type: string, effectiveDirective: string) => ({
    type,
    url: "https://debate.example/rooms/abc",
    body: { effectiveDirective, blockedURL: "https://spy.example/a", sample: "Ada" },
  });
  expect(
    policyReportSchema.parse([
      report("csp-violation", "script-src-elem"),
      report("deprecation", "script-src"),
      report("csp-violation", "a rule of nobody"),
      null,
    ]),
  ).toEqual([{ directive: "script-src-elem", source: "https://spy.example" }]);
  expect(policyReportSchema.parse(Array(50).fill(report("csp-violation", "img-src")))).toHaveLength(20);
  for (const odd of [null, "text", 7, {}, { "csp-report": {} }, { "csp-report": { "blocked-uri": "x" } }])
    expect(policyReportSchema.safeParse(odd).success, JSON.stringify(odd)).toBe(false);
});
