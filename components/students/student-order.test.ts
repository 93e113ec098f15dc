import { describe, expect, it } from "vitest";
import type { MemberVoice } from "@/lib/debate/balance";
import type { MemberView } from "@/lib/debate/views";
import { inStudentOrder, type StudentOrder } from "./student-order";

const student = (name: string, more: Partial<MemberView> = {}): MemberView => ({
  id: name,
  name,
  role: "STUDENT",
  side: null,
  ...more,
});
const voice = (memberId: string, words: number): MemberVoice => ({
  memberId,
  words,
  posts: words > 0 ? 1 : 0,
  share: null,
  isSilent: words === 0,
  isUnanswered: false,
});

const members = [
  student("Seo-yeon"),
  student("Ada", { isRemoved: true }),
  student("Ben"),
  student("Min-jun"),
  student("Chidi", { isAbsent: true }),
  student("Judge Lee", { role: "JUDGE" }),
];
const voices = new Map(
  [voice("Seo-yeon", 90), voice("Ben", 12), voice("Min-jun", 0), voice("Chidi", 0)].map((one) => [
    one.memberId,
    one,
  ]),
);

const listed = (order: StudentOrder) =>
  members.toSorted(inStudentOrder(order, voices)).map(({ name }) => name);

describe("the list of the class", () => {
  it("is by name, with Ada, who was removed, at its end", () => {
    expect(listed("name")).toEqual(["Ben", "Chidi", "Judge Lee", "Min-jun", "Seo-yeon", "Ada"]);
  });

  it("has Seo-yeon, who wrote most, first by words", () => {
    expect(listed("words")).toEqual(["Seo-yeon", "Ben", "Chidi", "Judge Lee", "Min-jun", "Ada"]);
  });

  it("has Min-jun first who is silent, and not Chidi, who is not here", () => {
    expect(listed("silent")).toEqual(["Min-jun", "Ben", "Chidi", "Judge Lee", "Seo-yeon", "Ada"]);
  });
});
