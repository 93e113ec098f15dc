import { describe, expect, it } from "vitest";
import { hasWords, saysMore } from "./form-fields";

const draft = { key: ["a"], body: ["Fear is"], quote: [""], "evidenceUrl[]": ["https://example.org", ""] };

describe("what stands in a composer", () => {
  it("is missed if anything was typed or chosen", () => {
    expect(hasWords({ key: ["a"], body: [""], quote: [""], kind: ["REBUT"] })).toBe(false);
    expect(hasWords({ body: [""], quote: ["{}"] })).toBe(true);
    expect(hasWords({ body: [""], "evidenceWords[]": ["", "Page 3"] })).toBe(true);
  });

  it("says more than older words only where something else is written", () => {
    expect(saysMore({ key: ["b"], body: [""], "evidenceUrl[]": ["", ""] }, draft)).toBe(false);
    expect(saysMore({ key: ["b"], body: ["Fear is"], "evidenceUrl[]": ["", ""] }, draft)).toBe(false);
    expect(saysMore({ body: ["F"] }, draft)).toBe(true);
    expect(
      saysMore({ body: ["Fear is"], "evidenceUrl[]": ["https://example.org", "https://example.com"] }, draft),
    ).toBe(true);
  });
});
