import { expect, test } from "vitest";
import { withoutDateline } from "./dateline";

test.each([
  ["16th September 2023 – (Seoul) As the United States", "As the United States"],
  ["SEOUL — The alliance costs more", "The alliance costs more"],
  ["(Seoul) – The alliance costs more", "The alliance costs more"],
  ["Seoul, September 16, 2023", "Seoul, September 16, 2023"],
  ["September 16, 2023 — The alliance", "The alliance"],
  ["2023년 9월 16일 동맹은 비싸다.", "동맹은 비싸다."],
])("a report that opens %j begins with its point", (text, begins) =>
  expect(withoutDateline(text)).toBe(begins),
);

test.each([
  "Above all, it undercuts diplomacy",
  "(However) nobody asked.",
  "U.S. troops – and there are many – stay.",
  "16th September 2023",
  "",
])("%j is left as it is", (text) => expect(withoutDateline(text)).toBe(text));
