import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestQuery, mostTerms, stemOf, termsIn } from "./terms";

const textsIn = (query: string) => termsIn(query).map(({ text }) => text);

describe("what somebody looks for", () => {
  it("is every word, once, in lower case, and what stands in quotes or is held together as it stands", () => {
    expect(textsIn("Phones  at school, phones")).toEqual(["phones", "at", "school"]);
    expect(textsIn('"loss of trust" trust')).toEqual(["loss of trust", "trust"]);
    expect(textsIn("“loss of trust”")).toEqual(["loss of trust"]);
    expect(textsIn("well-known U.S. don’t")).toEqual(["well known", "u s", "don t"]);
  });

  it("is nothing where there are signs alone, and signs never mean anything", () => {
    for (const query of ["", "  ", "& | ! <-> :* ( )", "'\"'", "😀 …", "\u0000", '"', "%_\\"])
      expect(textsIn(query)).toEqual([]);
    expect(textsIn('\'; DROP TABLE "Post"; --')).toEqual(["post", "drop", "table"]);
    expect(textsIn("cats & !dogs | (birds:*)")).toEqual(["cats", "dogs", "birds"]);
  });

  it("is the same however it was composed", () => {
    expect(termsIn("학교".normalize("NFD"))).toEqual(termsIn("학교"));
    expect(termsIn("café".normalize("NFD"))).toEqual(termsIn("café"));
  });

  it("of Korean is the word without its particle, inside other words, too", () => {
    expect(termsIn("학교에서")).toMatchObject([{ inside: "학교", pairs: ["학교"] }]);
    expect(termsIn("초등학생들은")).toMatchObject([{ inside: "초등학생", pairs: ["초등", "등학", "학생"] }]);
    expect(termsIn('"학교 급식을"')).toMatchObject([{ inside: "학교 급식", pairs: ["학교", "급식"] }]);
    expect(["국가", "정의", "효과", "집에서", "법", "school"].map(stemOf)).toEqual([
      "국가",
      "정의",
      "효과",
      "집",
      "법",
      "school",
    ]);
  });

  it("of one Korean letter, or of letters of ours, is found with a particle behind, and not inside", () => {
    expect(termsIn("집")[0]).toMatchObject({
      inside: null,
      forms: expect.arrayContaining(["집", "집에서", "집은"]),
    });
    expect(termsIn("3반은")[0]).toMatchObject({
      inside: null,
      forms: expect.arrayContaining(["3반", "3반에"]),
    });
    for (const query of ["AI", "AI가"])
      expect(termsIn(query)).toMatchObject([{ text: "ai", inside: null, forms: [] }]);
  });

  it("has an end, whatever comes", () => {
    expect(termsIn("a b c d e f g h i j k l m n o p").length).toBe(mostTerms);
    expect(termsIn("x".repeat(1_000_000))[0]?.text).toHaveLength(longestQuery);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (query) => {
        for (const { text, forms, pairs } of termsIn(query))
          for (const part of [...text.split(" "), ...forms, ...pairs])
            expect(part).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
      }),
    );
  });
});
