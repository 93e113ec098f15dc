import { mark } from "./odd-parts";

/** What is sent, and as what. */
export type Body = Readonly<{
  type: string;
  body: string | Uint8Array;
  more?: readonly (readonly [string, string])[];
}>;

const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
const latin = (text: string): Buffer => Buffer.from(text, "latin1");

const part = (name: string, value: string, more = ""): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const file = '; filename="a.txt"\r\nContent-Type: text/plain';
const whole = (...parts: readonly string[]): string => `${parts.join("")}--x--\r\n`;
const called = part("0", '[{"status":"idle"},"$K1"]');

/** Arguments as script would never send them, in the framework's own writing. */
const replies: readonly string[] = [
  "",
  "[]",
  "[null]",
  "null",
  "{}",
  "{",
  "5",
  '["$F1"]',
  '["$K1"]',
  '["$K9"]',
  '["$undefined","$K1"]',
  '["$1:constructor:constructor","$K1"]',
  '["$0","$K1"]',
  '["$0:0:__proto__","$K1"]',
  '["$W1"]',
  '["$Q1"]',
  '["$@0"]',
  '["$@1","$K1"]',
  '["$nx"]',
  '["$Dx","$K1"]',
  '["$B1"]',
  '["$i1"]',
  '["$R1"]',
  '["$AB"]',
  '["$T"]',
  '["$h1","$K1"]',
  '[{"then":"$1:then"},"$K1"]',
  '[{"__proto__":{"a":1}},"$K1"]',
  '[{"status":"refused","nonce":"x"},"$K1"]',
  '[{"status":"done","nonce":1e999},"$K1"]',
  '[null,"$K1"]',
  '["a","$K1"]',
  '[5,"$K1"]',
  '[{"status":"idle"},5]',
  '[{"status":"idle"},"a","$K1"]',
  `[${deep},"$K1"]`,
  `["${"\\ud800".repeat(100)}","$K1"]`,
  `[${'"a",'.repeat(5_000)}"$K1"]`,
];

/** Forms whose bodies are broken, or none. `id` is the action's. */
const broken = (id: string): readonly string[] => [
  "",
  "x",
  "--x",
  "--x\r\n",
  "--x--",
  part("0", "[]"),
  whole(),
  whole(part("0", "[]")),
  whole("--x\r\nContent-Disposition: form-data\r\n\r\na\r\n"),
  whole("--x\r\nX: y\r\n\r\na\r\n"),
  whole("--x\r\n\r\na\r\n"),
  `before\r\n${whole(called)}`,
  `${whole(called)}after`,
  whole(called).replaceAll("\r\n", "\n"),
  whole(called).replaceAll("--x", "--y"),
  whole(part("$ACTION_REF_1", "")),
  whole(part("$ACTION_REF_1", ""), part("$ACTION_1:0", "x")),
  whole(part("$ACTION_REF_1", ""), part("$ACTION_1:0", `{"id":"${id}"`), part("$ACTION_1:1", "[]")),
  whole(part("$ACTION_REF_1", ""), part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`)),
  whole(
    part("$ACTION_REF_1", ""),
    part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`),
    part("$ACTION_1:1", "["),
  ),
  whole(
    part("$ACTION_REF_1", ""),
    part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`),
    part("$ACTION_1:1", "[]"),
  ),
  whole(
    part("$ACTION_REF_1", ""),
    part("$ACTION_1:0", `{"id":"${id}","bound":"$@0"}`),
    part("$ACTION_1:1", "[5]"),
  ),
  whole(
    part("$ACTION_REF_1", ""),
    part("$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`),
    part("$ACTION_1:1", '[{"status":"idle"}]'),
    part("$ACTION_KEY", mark),
  ),
  whole(part("$ACTION_REF_1", "", file), part("$ACTION_1:0", "", file)),
  whole(part(`$ACTION_ID_${id}`, "")),
  whole(part("$ACTION_ID_", "")),
  whole(part("$ACTION_ID_zz", ""), part("$ACTION_REF_", "")),
];

/** Fields as no page draws them, in a form that is whole and otherwise as its page draws it. */
const fields = (
  own: readonly (readonly [name: string, value: string])[],
  names: readonly string[],
): readonly string[] => {
  const form = called + own.map(([name, value]) => part(`_1_${name}`, value)).join("");
  return [
    whole(form),
    whole(form, ...names.map((name) => part(`_1_${name}`, mark))),
    whole(form, ...names.map((name) => part(`_1_${name}`, "a".repeat(10_000)))),
    whole(form, ...names.map((name) => part(`_1_${name}`, "\x00\xff\xed\xa0\x80"))),
    whole(form, ...names.map((name) => part(`_1_${name}`, "a", file))),
    whole(form, ...names.flatMap((name) => [part(`_1_${name}`, "a"), part(`_1_${name}`, "b")])),
    whole(form, ...names.map((name) => part(`_1_${name}[]`, "a"))),
    whole(form, part("_1___proto__", "a"), part("_1___proto__[]", "a"), part("_1_constructor", "a")),
    whole(form, ...Array.from({ length: 2_000 }, (_, at) => part(`_1_f${at}[]`, ""))),
    whole(
      form,
      part("_1_", ""),
      part("_1_\x00", ""),
      part("_1_\xff", ""),
      part(`_1_${"a".repeat(9_000)}`, ""),
    ),
  ];
};

/** Every body with which an action is tried, as script sends it. */
export const calledBy = (
  id: string,
  own: readonly (readonly [name: string, value: string])[],
  names: readonly string[],
): readonly Body[] => [
  ...replies.map((body) => ({ type: "text/plain;charset=UTF-8", body })),
  ...replies.map((text) => ({ type, body: whole(part("0", text), part("_1_a", "a")) })),
  ...[...broken(id), ...fields(own, names)].map((text) => ({ type, body: latin(text) })),
  ...[
    "",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    'multipart/form-data; boundary="x',
    "Multipart/Form-Data; boundary=x",
    "multipart/form-data; boundary=x; boundary=y",
    "multipart/mixed; boundary=x",
    "application/json",
    "application/x-www-form-urlencoded",
    "text/html; charset=utf-16",
    "\xff",
  ].map((type) => ({ type, body: whole(called, ...names.map((name) => part(`_1_${name}`, "a"))) })),
  { type, body: whole(called, part("_1_a", "a".repeat(400_000))) },
  { type, body: latin("\x1f\x8b\x08\x00"), more: [["Content-Encoding", "gzip"]] },
  ...["null", "https://elsewhere.example", "garbage", "http://", "\xff"].map((origin) => ({
    type,
    body: whole(called),
    more: [["Origin", origin] as const],
  })),
];

/** The same as a browser without script sends it, or something that is neither. */
export const sentBy = (id: string): readonly Body[] => [
  ...broken(id).map((text) => ({ type, body: latin(text) })),
  ...[
    "",
    "%",
    "%ff=%ff",
    "$ACTION_REF_1=",
    `$ACTION_ID_${id}=&a=b`,
    `${"a=&".repeat(5_000)}`,
    "$ACTION_1:0=x&$ACTION_REF_1=",
  ].map((body) => ({ type: "application/x-www-form-urlencoded", body })),
  ...[
    "",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    'multipart/form-data; boundary="',
    "application/json",
    "\xff",
  ].map((type) => ({ type, body: whole(part(`$ACTION_ID_${id}`, "")) })),
  { type, body: whole(part(`$ACTION_ID_${id}`, ""), part("a", "a".repeat(400_000))) },
  ...["null", "https://elsewhere.example", "garbage"].map((origin) => ({
    type,
    body: whole(part(`$ACTION_ID_${id}`, "")),
    more: [["Origin", origin] as const],
  })),
];

const type = "multipart/form-data; boundary=x";
const json = "application/json";
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");

/** Bodies of a call of the API: this one, which is right, in ways that are not, and others. */
export const jsonBodies = (right: string): readonly Body[] => [
  ...[
    "",
    "null",
    "5",
    '"a"',
    "[]",
    "{",
    "nul",
    "1e999",
    deep,
    `{"a":${deep}}`,
    '{"a":NaN}',
    "{'a':1}",
    '{"a":"\x00"}',
  ].map((body) => ({
    type: json,
    body,
  })),
  { type: json, body: right.replace("{", '{"__proto__":{"a":1},"constructor":{"prototype":{"a":1}},') },
  { type: json, body: right.replace("{", `{"${mark.replace('"', "'")}":1,`) },
  { type: json, body: right.replace(/\{("[^"]+":)/, "{$1[],$1{},$1") },
  { type: json, body: `\ufeff${right}` },
  { type: json, body: utf16(right) },
  { type: "application/json; charset=utf-16", body: utf16(right) },
  { type: json, body: latin("\xff\xfe\x00") },
  { type: json, body: latin('{"a":"\xed\xa0\x80"}') },
  { type: json, body: latin("\x1f\x8b\x08\x00"), more: [["Content-Encoding", "gzip"]] },
  { type: json, body: right, more: [["Content-Encoding", "gzip"]] },
  { type: json, body: right, more: [["Content-Encoding", "br, identity"]] },
  { type: json, body: right, more: [["Expect", "100-continue"]] },
  { type: json, body: right, more: [["Expect", "a cake"]] },
  { type: json, body: `{"a":[${"1,".repeat(30_000)}1]}` },
  { type: json, body: `{"a":"${"a".repeat(400_000)}"}` },
  ...[
    "",
    "text/plain",
    "application/json; charset=latin1",
    "application/jsonp",
    "application/json, text/html",
    type,
    "\xff",
  ].map((type) => ({ type, body: right })),
];

/** What is put in the place of a field; the texts among them are JSON as it is sent. */
export const jsonValues: readonly string[] = [
  deep,
  `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
  `[${"1,".repeat(20_000)}1]`,
  '{"__proto__":[]}',
  "1e999",
  "-0",
  '"\\ud800"',
  '"\\u0000"',
  JSON.stringify(mark),
  JSON.stringify("9".repeat(400)),
];
