/**
 * Texts that break pages, databases and spreadsheets. `shown` is what a reader is to see of a text; null
 * where it is refused with a message.
 */
export const oddTexts: readonly Readonly<{ name: string; typed: string; shown: string | null }>[] = [
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
