import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import ko from "@/messages/ko.json";

/** Korean as a class says it: words of elections, offices and bookkeeping stay out. */

const text = readFileSync(join(import.meta.dirname, "../../messages/ko.json"), "utf8");

test.each([
  ["사전 투표", "is early voting in an election"],
  ["사후 투표", "is its opposite, which nobody says"],
  ["내 키", "is how tall I am"],
  ["재입장 키", "is half English"],
  ["글자를 선택", "asks for single letters"],
  ["내가 답할 것", "is a thing, not a turn"],
  ["게시", "is for offices"],
  ["배정", "is for offices"],
  ["맞대응률", "is a rate of retaliation"],
  ["표심", "is of elections"],
  ["악마의 변호인", "is English in Korean letters"],
  ["잃은 사람", "is a count of the dead"],
  ["반려", "is for offices"],
  [" 및 ", "is for offices"],
])("%s is not said: it %s", (word) => expect(text).not.toContain(word));

test("every sentence ends politely, as the others do", () => {
  const sentences = text.match(/[^".?!:]*(?:습니다|십시오|한다|하라)[.?!"]/g) ?? [];
  expect(sentences).toEqual([]);
});

test("counts are people", () => {
  const t = createTranslator({ locale: "ko", messages: ko, namespace: "results" });
  expect(t("credits.movedFrom", { choice: t("choice.FOR"), people: t("people", { count: 4 }) })).toBe(
    "찬성에서 4명",
  );
  expect(t("change", { change: "−1" })).toBe("−1명");
});
