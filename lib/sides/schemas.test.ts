import { expect, it } from "vitest";
import { assignSchema, sidesSchema } from "./schemas";

it.each([
  ["oak", "oak"],
  [" \u200b7 ", "\u200b7"],
  [7, "7"],
  [-0, "0"],
  [0.1, "0.1"],
  [1e21, "1000000000000000000000"],
  [1e-7, "0.0000001"],
])("a seed %j is read as %j", (seed, text) => {
  expect(assignSchema.parse({ policy: "BALANCED", seed })).toMatchObject({ seed: text });
  expect(sidesSchema.parse({ policy: "BALANCED", seed })).toMatchObject({ seed: text });
});

it.each([null, true, ["7"], "", "\u200b", "x".repeat(101), 1e200])("takes no seed %j", (seed) =>
  expect(assignSchema.safeParse({ policy: "BALANCED", seed }).success).toBe(false),
);
