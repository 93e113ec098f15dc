import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forget, handOver, inert, receive } from "./handed-over";

describe("what is handed over", () => {
  it("is there under its key until it is forgotten", () => {
    handOver("key", "a text");
    expect(receive({ key: "key" })).toBe("a text");
    forget("key");
    expect(receive({ key: "key" })).toBeNull();
  });

  it("needs no key where script asked for it", () => {
    expect(receive({ key: "other", json: "{}" })).toBe("{}");
  });

  it("stands in a script element as the same JSON, whatever it holds", () => {
    const texts = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("</script>", "<!--", "\u2028"));
    fc.assert(
      fc.property(fc.array(texts), (parts) => {
        const written = inert(JSON.stringify(parts));
        expect(written).not.toContain("<");
        expect(JSON.parse(written)).toEqual(parts);
      }),
    );
  });
});
