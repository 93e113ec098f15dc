import { describe, expect, it } from "vitest";
import type { PostView } from "@/lib/debate/views";
import { hasArrived, postOf, quoteOf, type SentWords, shapeFault } from "./sent-post";
import type { Fields } from "./words";

const me = { memberId: "ben", name: "Ben", pseudonym: null, side: "OPPOSITION" } as const;

const fields: Fields = {
  key: ["key-of-sixteen-letters"],
  paragraphId: ["p1"],
  kind: ["REBUT"],
  body: ["One line\r\nand another "],
  quote: [""],
  "evidenceUrl[]": ["https://example.org", ""],
  "evidenceTitle[]": ["A title", ""],
  "evidenceWords[]": ["", ""],
};
const words: SentWords = {
  paragraphId: "p1",
  fields,
  sent: { at: "2026-11-24T09:00:00.000Z", fault: null },
};
const arrived = (more: Partial<PostView> = {}): PostView => ({
  ...postOf(words, me),
  id: "new",
  body: "One line\nand another",
  ...more,
});

describe("a post that was sent", () => {
  it("is drawn as its author wrote it", () => {
    expect(postOf(words, me)).toMatchObject({
      id: "key-of-sixteen-letters",
      parentId: null,
      kind: "REBUT",
      author: { memberId: "ben", name: "Ben" },
      evidence: [{ url: "https://example.org", title: "A title", words: "" }],
    });
    expect(postOf(words, { ...me, pseudonym: "Otter" }).author?.name).toBe("Otter");
  });

  it("answers the words that were chosen, and none where what is kept makes no sense", () => {
    const quote = { exact: "calm", prefix: "", suffix: "", start: 3, end: 7 };
    expect(quoteOf({ ...words, fields: { ...fields, quote: [JSON.stringify(quote)] } })).toEqual(quote);
    expect(quoteOf(words)).toBeNull();
    expect(quoteOf({ ...words, fields: { ...fields, quote: ["{"] } })).toBeNull();
  });

  it("has arrived once a post with its key is there, whatever its words, and not with any other", () => {
    const key = "key-of-sixteen-letters";
    expect(hasArrived(key, [arrived({ key })])).toBe(true);
    expect(hasArrived(key, [arrived({ key, body: "Other words", status: "PENDING" })])).toBe(true);
    expect(hasArrived(key, [arrived(), arrived({ key: "key-of-another-form" })])).toBe(false);
  });

  it("says what can be seen to be wrong before it is sent", () => {
    expect(shapeFault(fields)).toBeNull();
    expect(shapeFault({ ...fields, body: ["é".repeat(2001)] })?.errors).toEqual({ body: "too-long" });
    expect(shapeFault({ ...fields, body: [` ${"é".repeat(2000)} `] })).toBeNull();
    expect(shapeFault({ ...fields, "evidenceUrl[]": ["", "javascript:alert(1)"] })?.errors).toEqual({
      "evidence.0.url": "empty",
      "evidence.1.url": "web-address",
    });
    expect(shapeFault({ ...fields, body: ["\u200b\n\u3164"], restatement: ["x".repeat(302)] })).toMatchObject(
      {
        errors: { body: "empty", restatement: "too-long" },
        details: { restatement: { count: 2 } },
      },
    );
    expect(shapeFault({ ...fields, body: ["costs\u0007"] })?.details).toMatchObject({
      body: { character: "U+0007", after: "costs" },
    });
  });
});
