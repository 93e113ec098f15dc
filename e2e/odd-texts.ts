type OddText = Readonly<{ name: string; typed: string; shown: string | null }>;

/**
 * Texts that break pages, databases and spreadsheets. `shown` is what a reader is to see of a text; null
 * where it is refused with a message.
 */
export const oddTexts: readonly OddText[] = [
  { name: "NUL", typed: "before\u0000after", shown: null },
  { name: "a lone surrogate", typed: "before\ud83dafter", shown: null },
  { name: "a turn of direction", typed: "safe \u202Etxt.exe", shown: null },
  {
    name: "zalgo",
    typed: "Z\u0351\u036b\u0343\u036a\u0302a\u0308\u0304l\u034cg\u0357o\u030c",
    shown: "Z\u0351\u036b\u0343\u036a\u0302a\u0308\u0304l\u034cg\u0357o\u030c".normalize("NFC"),
  },
  {
    name: "joined emoji",
    typed: "a family 👩‍👩‍👧‍👦 and a flag 🏴‍☠️",
    shown: "a family 👩‍👩‍👧‍👦 and a flag 🏴‍☠️",
  },
  { name: "Hangul in parts", typed: "한국의 주장".normalize("NFD"), shown: "한국의 주장" },
  { name: "Arabic", typed: "السلام أولا", shown: "السلام أولا" },
  {
    name: "markup",
    typed: '<img src=x onerror="alert(1)">**b**',
    shown: '<img src=x onerror="alert(1)">**b**',
  },
  {
    name: "a closed script",
    typed: "</script><script>alert(1)</script>",
    shown: "</script><script>alert(1)</script>",
  },
  { name: "a template", typed: "{title} $1 {{2}} %s", shown: "{title} $1 {{2}} %s" },
  { name: "a formula", typed: "=SUM(A1:A9)", shown: "=SUM(A1:A9)" },
];

/**
 * Texts as programs and people bring them; `shown` is how a field of lines keeps them, a field of one line
 * with spaces for newlines.
 */
export const pastedTexts: readonly OddText[] = [
  { name: "a vertical tab", typed: "vertical\u000btab", shown: "vertical\ntab" },
  { name: "a form feed", typed: "form\u000cfeed", shown: "form\nfeed" },
  { name: "a carriage return", typed: "carriage\rreturn", shown: "carriage\nreturn" },
  { name: "CRLF", typed: "carriage\r\nfeed", shown: "carriage\nfeed" },
  { name: "a next line", typed: "next\u0085line", shown: "next\nline" },
  { name: "a line separator", typed: "line\u2028separator", shown: "line\nseparator" },
  { name: "a paragraph separator", typed: "paragraph\u2029separator", shown: "paragraph\n\nseparator" },
  { name: "a tab", typed: "a\ttab", shown: "a tab" },
  { name: "isolates", typed: "says \u2068Ben\u2069 to us", shown: "says \u2068Ben\u2069 to us" },
  {
    name: "lone isolates",
    typed: "lone \u2068isolates\n of\u2069 a line",
    shown: "lone isolates\n of a line",
  },
  { name: "a line of nothing", typed: "over\n\u200b\nunder", shown: "over\n\nunder" },
  { name: "a line of spaces", typed: "above\n \u3000\u00a0\nbelow", shown: "above\n\nbelow" },
  { name: "many empty lines", typed: "far\n\n\n\n\n\n\nfrom", shown: "far\n\n\nfrom" },
  { name: "an embedding", typed: "right \u202Bto left", shown: null },
  { name: "a bell", typed: "it costs\u0007 more", shown: null },
  { name: "a delete", typed: "it costs\u007f more", shown: null },
  { name: "an escape", typed: "\u001b[31mred", shown: null },
];

/** Texts in which there is nothing to see. */
export const nothings: readonly string[] = [
  "   ",
  "\n\t\n",
  "\u00a0\u3000\u2003",
  "\u200b",
  "\u200b\n\u200b",
  "\u200d\ufe0f",
  "\u00ad",
  "\u200e\u200f\u061c",
  "\u2060\ufeff",
  "\u115f\u1160",
  "\u3164",
  "\uffa0",
  "\u2800",
  "\u0301",
  " \u0301\u20dd",
  "\u2068\u2069",
  "\u{e0041}",
  "\u{1d159}",
];
