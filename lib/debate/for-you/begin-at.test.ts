import { expect, it } from "vitest";
import type { FlowPost } from "../flow";
import { leastSaid } from "./begin-at";

const paragraphs = [{ id: "¶1" }, { id: "¶2" }, { id: "¶3" }];
const post = (paragraphId: string, more: Partial<FlowPost> = {}): FlowPost => ({
  id: "p",
  paragraphId,
  parentId: null,
  kind: "REBUT",
  side: "OPPOSITION",
  status: "PUBLISHED",
  author: null,
  ...more,
});
const ben = { memberId: "Ben", side: "OPPOSITION" } as const;

it("is where the fewest published posts of one's own side are", () => {
  const posts = [
    post("¶1"),
    post("¶3"),
    post("¶2", { side: "PROPOSITION" }),
    post("¶2", { side: "PROPOSITION" }),
    post("¶2", { status: "HIDDEN" }),
  ];
  expect(leastSaid(paragraphs, posts, ben)?.id).toBe("¶2");
  expect(leastSaid(paragraphs, posts, { ...ben, side: "PROPOSITION" })?.id).not.toBe("¶2");
  expect(leastSaid([], posts, ben)).toBeNull();
});

it("is another paragraph for different students where nobody has written", () => {
  const places = Array.from(
    { length: 12 },
    (_, at) => leastSaid(paragraphs, [], { ...ben, memberId: `${at}` })?.id,
  );
  expect(new Set(places).size).toBe(3);
});
