import { expect, it } from "vitest";
import { isWholeForm } from "./form-bodies";

const type = "multipart/form-data; boundary=x";
const part = (name: string, value: string): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const whole = (...parts: readonly string[]): string => `${parts.join("")}--x--\r\n`;
const isTaken = (body: string, isByScript: boolean, as = type): Promise<boolean> =>
  isWholeForm(as, new TextEncoder().encode(body), isByScript);

const state = {
  status: "refused",
  refusal: { ok: false, reason: "invalid", errors: { title: "missing" } },
  values: { body: "$$5 a day", at: "$D2026-11-30T00:00:00.000Z", none: "$undefined", again: "$0:0:refusal" },
  nonce: 3,
};
const id = "7f37483de074650529c0221e51b66e07d855397d49";

it("takes what script sends of a form: what it showed before, if that, and its fields", async () => {
  for (const args of [["$K1"], [{ status: "idle" }, "$K1"], [state, "$Kf"]])
    expect(await isTaken(whole(part("_1_body", "$5 a day"), part("0", JSON.stringify(args))), true)).toBe(
      true,
    );
});

it("takes what a browser sends without script, and a form of no action", async () => {
  const hidden = [part("$ACTION_REF_1", ""), part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`)];
  const before = part("$ACTION_1:1", '[{"status":"idle"}]');
  expect(await isTaken(whole(...hidden, before, part("$ACTION_KEY", "k"), part("body", "$5")), false)).toBe(
    true,
  );
  expect(await isTaken(whole(part(`$ACTION_ID_${id}`, "")), false)).toBe(true);
  expect(await isTaken(whole(), false, 'multipart/form-data; boundary="x"')).toBe(true);
  for (const more of ["", part("$ACTION_1:1", "[]]"), part("$ACTION_1:1", '["$K1"]'), before + before])
    expect(await isTaken(whole(...hidden, more), false), more).toBe(false);
  expect(await isTaken(whole(part("$ACTION_REF_1", ""), part("$ACTION_1:0", "{}"), before), false)).toBe(
    false,
  );
});

it("takes no form that names an action often: the framework reads its values each time", async () => {
  const named = [part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`), part("$ACTION_1:1", "[{}]")];
  const naming = (times: number) => whole(...Array(times).fill(part("$ACTION_REF_1", "")), ...named);
  expect(await isTaken(naming(2), false)).toBe(true);
  expect(await isTaken(naming(3), false)).toBe(false);
});

it("takes no body that breaks off, and none of another kind", async () => {
  const form = whole(part("0", '["$K1"]'));
  for (const body of [
    "",
    "x",
    form.slice(0, -8),
    `x${form}`,
    form.replaceAll("\r", ""),
    whole(part("\0", "")),
  ])
    expect(await isTaken(body, true), JSON.stringify(body)).toBe(false);
  for (const as of [
    "",
    "text/plain",
    "multipart/form-data",
    `${type}; charset=utf-8`,
    "multipart/mixed; boundary=x",
  ])
    expect(await isTaken(form, true, as), as).toBe(false);
});

it.each([
  "",
  "null",
  "{}",
  "[]",
  "[5]",
  '["a"]',
  '["$K1",5]',
  '[1,2,"$K1"]',
  '["$0:length","$K1"]',
  '["$0:0:__proto__","$K1"]',
  '["$1","$K1"]',
  '["$F1","$K1"]',
  '["$@1","$K1"]',
  '["$Dx","$K1"]',
  '[{"__proto__":{}},"$K1"]',
  `[${"[".repeat(10_000)}${"]".repeat(10_000)},"$K1"]`,
])("takes no arguments that script would not send: %s", async (args) => {
  expect(await isTaken(whole(part("0", args), part("_1_a", "a")), true)).toBe(false);
});
