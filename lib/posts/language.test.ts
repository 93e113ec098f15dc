import { describe, expect, it } from "vitest";
import { guessLanguage } from "./language";

describe("what somebody wrote is taken for", () => {
  it("the language of its script, however short", () => {
    expect(guessLanguage("아니요")).toBe("ko");
    expect(guessLanguage("Нет")).toBe("ru");
  });

  it("the language of its words, where there are enough of them", () => {
    const texts = {
      en: "I think the essay is wrong because drills frighten nobody at all, and it knows that.",
      de: "Nein, das stimmt nicht, weil die Übungen niemanden erschrecken und das auch so bleibt.",
      es: "Los ejercicios militares no asustan a nadie, y por eso creo que el ensayo se equivoca.",
      fr: "Les exercices militaires ne font peur à personne, et je crois donc que le texte se trompe.",
      pl: "Ćwiczenia wojskowe nikogo nie straszą, dlatego uważam, że esej w tym miejscu się myli.",
    };
    for (const [language, text] of Object.entries(texts)) expect(guessLanguage(text)).toBe(language);
  });

  it("nothing where they are few, or only an address", () => {
    expect(guessLanguage("No, never.")).toBeNull();
    expect(guessLanguage("ok")).toBeNull();
    expect(guessLanguage("The essay says nothing about drills.")).toBeNull();
    expect(guessLanguage(`https://example.org/${"los-ejercicios-".repeat(10)}`)).toBeNull();
    expect(guessLanguage("1234567890 ".repeat(20))).toBeNull();
  });
});
