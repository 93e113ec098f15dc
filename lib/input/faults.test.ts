import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { postSchema } from "../posts/schemas";
import { phaseSchema } from "../rooms/schemas";
import { sidesSchema } from "../sides/schemas";
import { refusalOf } from "./faults";

const faults = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input, { reportInput: true });
  return parsed.success ? null : refusalOf(parsed.error).errors;
};

const post = { paragraphId: "p1", kind: "REBUT", body: "No." };

describe("what is wrong by field", () => {
  it("tells what is missing from what is malformed, and what is unknown", () => {
    expect(faults(postSchema, { paragraphId: "p1", body: 7 })).toEqual({
      kind: "missing",
      body: "malformed",
    });
    expect(faults(postSchema, { ...post, kind: "rebut", shout: true })).toEqual({
      kind: "malformed",
      shout: "unknown-field",
    });
  });

  it("names a field inside a list", () => {
    const evidence = [{ url: "ftp://x", title: "", words: "" }];
    expect(faults(postSchema, { ...post, evidence })).toEqual({ "evidence.0.url": "web-address" });
  });

  it.each([[[]], [null], ["post"], [42]])("names the whole body where it is no object: %j", (input) => {
    expect(faults(postSchema, input)).toEqual({ body: "malformed" });
  });

  it("reads names that every object has as any other", () => {
    const sent: unknown = JSON.parse(JSON.stringify(post).replace("{", '{"constructor":1,"toString":2,'));
    expect(faults(postSchema, sent)).toEqual({ constructor: "unknown-field", toString: "unknown-field" });
  });

  it("speaks of the shape the sender seems to have meant", () => {
    expect(faults(phaseSchema, { pause: "yes" })).toEqual({ pause: "malformed" });
    expect(faults(phaseSchema, { extendSeconds: 1e9 })).toEqual({ extendSeconds: "malformed" });
    expect(faults(sidesSchema, { memberId: "m1", side: "LEFT" })).toEqual({ side: "malformed" });
    expect(faults(sidesSchema, { memberId: "m1" })).toEqual({ side: "missing" });
  });

  it.each(["http://a/\u0000", "http://a/\ud800", "http://a\n.b/", "javascript:alert(1)", "https:a", " "])(
    "takes no web address like %j",
    (url) => {
      expect(faults(postSchema, { ...post, evidence: [{ url, title: "", words: "" }] })).not.toBeNull();
    },
  );
});
