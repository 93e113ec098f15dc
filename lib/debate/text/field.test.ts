import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nothings } from "../../../e2e/odd-texts";
import { fieldLength, readField } from "./field";
import { codePointLength } from "./text";

const rule = { isRequired: true, longest: 10 };

describe("a field", () => {
  test.each(nothings)("that is required takes %j for empty, another for no words", (nothing) => {
    expect(readField(nothing, rule)).toMatchObject({ ok: false, fault: "empty" });
    expect(readField(nothing, { ...rule, isRequired: false })).toEqual({ ok: true, text: "" });
  });

  test("takes as many code points as it may after the gate, and says by how many it is too long", () => {
    expect(readField(` ${"👍".repeat(10)} `, rule)).toMatchObject({ ok: true });
    expect(readField("민".repeat(10).normalize("NFD"), rule)).toEqual({ ok: true, text: "민".repeat(10) });
    expect(readField("x".repeat(13), rule)).toEqual({ ok: false, fault: "too-long", detail: { count: 3 } });
  });

  test("of one line takes a line break for a space", () => {
    expect(readField("one \r\n\u2029 two", rule)).toEqual({ ok: true, text: "one two" });
    expect(readField("one\u000btwo", { ...rule, isMultiline: true })).toEqual({ ok: true, text: "one\ntwo" });
  });

  test("is counted in the browser as it is read", () => {
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }).map((text) => text.normalize("NFD")),
    );
    fc.assert(
      fc.property(typed, fc.boolean(), (raw, isMultiline) => {
        const read = readField(raw, { isRequired: false, longest: 1000, isMultiline });
        if (read.ok) expect(fieldLength(raw, isMultiline)).toBe(codePointLength(read.text));
      }),
    );
  });
});
