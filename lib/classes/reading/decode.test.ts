import { describe, expect, it } from "vitest";
import { decodeRoster } from "./decode";

const bytes = (...numbers: number[]) => new Uint8Array(numbers);
const utf16 = (text: string, isBig = false) => {
  const buffer = Buffer.from(text, "utf16le");
  return new Uint8Array(isBig ? buffer.swap16() : buffer);
};
const text = "번호,이름\r\n1,김민준\r\n2,José\r\n";
const cp949 = bytes(0xb1, 0xe8, 0xb9, 0xce, 0xc1, 0xd8, 0x2c, 0x31, 0x0a, 0x8c, 0x63, 0x0a);

describe("a roster's file", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${text}`)],
    ["UTF-16 with a mark", utf16(`\uFEFF${text}`)],
    ["UTF-16 of the other order", utf16(`\uFEFF${text}`, true)],
    ["UTF-16 without a mark", utf16(text)],
    ["UTF-16 of the other order without a mark", utf16(text, true)],
  ])("is read in %s", (_, file) => expect(decodeRoster(file)).toEqual({ ok: true, text }));

  it("is read in Korean of before (EUC-KR and CP949)", () =>
    expect(decodeRoster(cp949)).toEqual({ ok: true, text: "김민준,1\n똠\n" }));

  it("is read in Western of before (Windows-1252)", () => {
    expect(decodeRoster(bytes(0x4a, 0x6f, 0x73, 0xe9, 0x2c, 0x20, 0x31))).toEqual({
      ok: true,
      text: "José, 1",
    });
    expect(decodeRoster(bytes(0xc4, 0x72, 0x67, 0x65, 0x72))).toEqual({ ok: true, text: "Ärger" });
  });

  it("is refused where it is no text: a spreadsheet's own file, a picture, nothing", () => {
    const refused = { ok: false, fault: "not-text" };
    expect(decodeRoster(bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0))).toEqual(refused);
    expect(decodeRoster(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d))).toEqual(
      refused,
    );
    expect(decodeRoster(bytes())).toEqual({ ok: false, fault: "empty" });
  });
});
