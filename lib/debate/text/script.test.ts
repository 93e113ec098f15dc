import { describe, expect, it } from "vitest";
import { languageIn, languageOfScript, spellingOf } from "./script";

describe("a text's language by its script", () => {
  it("is told where most of it is in letters of one", () => {
    const texts = [
      ["훈련은 아무도 겁주지 않아요.", "ko"],
      ["GDP가 3% 오른다", "ko"],
      ["US–ROK alliance는 위험하다", null],
      ["これは重要です", "ja"],
      ["東京都庁の意見", "ja"],
      ["这很重要", "zh"],
      ["Учения никого не пугают", "ru"],
      ["Навчання нікого не лякають", "uk"],
      ["التدريبات لا تخيف أحدا", "ar"],
      ["यह ज़रूरी है", "hi"],
      ["นี่สำคัญ", "th"],
      ["Drills frighten nobody.", null],
      ["Das wäre „falsch“ – nein…", null],
      ["The word 한미동맹 is in it, and the rest is English", null],
      ["😀 2*3 — !", null],
      ["", null],
    ] as const;
    for (const [text, language] of texts) expect([text, languageOfScript(text)]).toEqual([text, language]);
  });

  it("is the room's where nothing is known, and English in Latin letters where the room's are others", () => {
    expect(languageIn("es", { body: "vale" })).toBe("es");
    expect(languageIn("ko", { body: "OK, I agree" })).toBe("en");
    expect(languageIn("ko", { body: "👍 1953" })).toBe("ko");
    expect(languageIn("en", { body: "훈련", language: "ko" })).toBe("ko");
    expect(languageIn("en", { body: null })).toBe("en");
  });

  it("is by what a box is spelled, as its reader chose, or as the letters are", () => {
    expect(spellingOf("", "ko", "en")).toBe("ko");
    expect(spellingOf("훈련은", "en", "en")).toBe("ko");
    expect(spellingOf("Drills", "ko", "en")).toBe("en");
    expect(spellingOf("Übungen", "ko", "de")).toBe("de");
    expect(spellingOf("Drills", "ko", "ko")).toBe("en");
    expect(spellingOf("Drills", "en", "ko")).toBe("en");
  });
});
