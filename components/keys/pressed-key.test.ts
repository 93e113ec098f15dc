import { describe, expect, it } from "vitest";
import { type Press, pressedKey } from "./pressed-key";

const press = (key: string, code: string, more: Partial<Press> = {}): string | null =>
  pressedKey({
    key,
    code,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  });

describe("the key that Seo-yeon presses", () => {
  it("is the same with Hangul switched on", () => {
    expect(press("j", "KeyJ")).toBe("j");
    expect(press("ㅓ", "KeyJ")).toBe("j");
    expect(press("Process", "KeyJ")).toBe("j");
    expect(press("Unidentified", "KeyJ")).toBe("j");
    expect(press("о", "KeyJ"), "Russian").toBe("j");
    expect(press("ｊ", "KeyJ"), "wide").toBe("j");
  });

  it("is what a Latin layout types, wherever it stands", () => {
    expect(press("a", "KeyQ"), "AZERTY").toBe("a");
    expect(press("j", "KeyC"), "Dvorak").toBe("j");
    expect(press("J", "KeyJ"), "Caps Lock").toBe("j");
  });

  it("is a mark by what it types, or by its place", () => {
    expect(press("?", "Slash", { shiftKey: true })).toBe("?");
    expect(press("Process", "Slash", { shiftKey: true })).toBe("?");
    expect(press("?", "KeyM", { shiftKey: true }), "AZERTY").toBe("?");
    expect(press("é", "Digit2"), "AZERTY").toBe("2");
    expect(press("Process", "Digit2", { shiftKey: true })).toBeNull();
  });

  it("has a name where it types nothing", () => {
    expect(press("ArrowLeft", "ArrowLeft")).toBe("ArrowLeft");
    expect(press(" ", "Space")).toBe("Space");
    expect(press("Escape", "Escape")).toBe("Escape");
    expect(press("Enter", "Enter", { shiftKey: true })).toBeNull();
  });

  it("is none of ours as a capital, with Control, Alt or Command, or in a syllable", () => {
    expect(press("N", "KeyN", { shiftKey: true })).toBeNull();
    expect(press("ㄲ", "KeyR", { shiftKey: true })).toBeNull();
    for (const held of ["ctrlKey", "metaKey", "altKey", "isComposing"] as const)
      expect(press("j", "KeyJ", { [held]: true })).toBeNull();
    expect(press("é", "Quote2")).toBeNull();
  });
});
