import { expect, it } from "vitest";
import { afterAct, beginWith, type PartAct } from "./use-parts";

const first = beginWith([
  { kind: "PARAGRAPH", text: "One." },
  { kind: "PARAGRAPH", text: "Two." },
]);
const after = (...acts: readonly PartAct[]) => acts.reduce(afterAct, first);
const texts = (...acts: readonly PartAct[]) => after(...acts).parts.map(({ text }) => text);

it("undoes step by step, and what was typed in one part at once", () => {
  const acts: readonly PartAct[] = [
    { do: "join", key: 1 },
    { do: "write", key: 0, text: "One. Two" },
    { do: "write", key: 0, text: "One. Two!" },
  ];
  expect(texts(...acts)).toEqual(["One. Two!"]);
  expect(texts(...acts, { do: "undo" })).toEqual(["One. Two."]);
  expect(texts(...acts, { do: "undo" }, { do: "undo" })).toEqual(["One.", "Two."]);
  expect(texts(...acts, { do: "undo" }, { do: "undo" }, { do: "undo" })).toEqual(["One.", "Two."]);
});

it("puts the cursor where two parts became one, or one became two", () => {
  expect(after({ do: "join", key: 1 }).cursor).toEqual({ key: 0, offset: 4 });
  const { parts, cursor } = after({ do: "split", key: 0, offset: 2 });
  expect(parts.map(({ text }) => text)).toEqual(["On", "e.", "Two."]);
  expect(cursor).toEqual({ key: parts[1]?.key, offset: 0 });
});

it("is the same value where nothing can be done", () => {
  expect(after({ do: "join", key: 0 })).toBe(first);
  expect(after({ do: "move", key: 1, by: 1 })).toBe(first);
  expect(after({ do: "join", key: 7 })).toBe(first);
});

it("undoes at last what took the place of another essay", () => {
  const other = beginWith([{ kind: "PARAGRAPH", text: "New." }], [{ kind: "LIST", text: "• Old" }]);
  const acts: readonly PartAct[] = [{ do: "write", key: 0, text: "New!" }, { do: "undo" }, { do: "undo" }];
  const { parts, past, nextKey } = acts.reduce(afterAct, other);
  expect(parts).toEqual([{ kind: "LIST", text: "• Old", key: 1 }]);
  expect([past.length, nextKey > 1]).toEqual([0, true]);
});
