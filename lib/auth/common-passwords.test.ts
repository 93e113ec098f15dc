import { describe, expect, it } from "vitest";
import { isCommonPassword } from "./common-passwords";

describe("a common password", () => {
  it.each([
    "qwertyuiop",
    "1234567890",
    "Password123",
    "ＰＡＳＳＷＯＲＤ１２３",
    "basketball",
    "Basketball2026!",
    "passwordpassword",
    "123456123456",
    "!!monkey!!",
  ])("is %s", (password) => expect(isCommonPassword(password)).toBe(true));

  it.each([
    "chalk and debate",
    "correct horse battery",
    "교실에서 토론하기",
    "K7MQ-4XPA-9TRW",
    "!!!!!!!!!!~",
  ])("is not %s", (password) => expect(isCommonPassword(password)).toBe(false));
});
