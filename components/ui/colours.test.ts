import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrastOf, type Rgb } from "./contrast";

/**
 * The palettes of app/colours.css, measured: WCAG's AA in light and dark, AAA where the reader asks for more
 * contrast.
 */

const sheet = readFileSync(new URL("../../app/colours.css", import.meta.url), "utf8");
const layout = readFileSync(new URL("../../app/layout.tsx", import.meta.url), "utf8");
const [usual = "", contrasting = ""] =
  sheet.split("@media (forced-colors")[0]?.split("@media (prefers-contrast: more)") ?? [];

type Palette = ReadonlyMap<string, string>;

const palettes = [
  { name: "light", palette: paletteIn(usual, 1), text: 4.5, control: 3 },
  { name: "dark", palette: paletteIn(usual, 2), text: 4.5, control: 3 },
  { name: "light with more contrast", palette: paletteIn(contrasting, 1), text: 7, control: 4.5 },
  { name: "dark with more contrast", palette: paletteIn(contrasting, 2), text: 7, control: 4.5 },
] as const;

const loud = ["proposition", "opposition", "danger"] as const;
const grounds = ["paper", "raised"] as const;
const washes = loud.map((colour) => `${colour}-wash`);

/**
 * What is written on what: ink and quiet on every ground and wash, a loud colour on every ground and its own
 * wash, paper on whatever is filled.
 */
const texts = [
  ...["ink", "quiet"].flatMap((text) => [...grounds, ...washes].map((ground) => [text, ground] as const)),
  ...loud.flatMap((text) => [...grounds, `${text}-wash`].map((ground) => [text, ground] as const)),
  ...["ink", "quiet", ...loud].map((ground) => ["paper", ground] as const),
];

/** What must be seen without being read: the border of a field, the line of a side. */
const controls = ["field", ...loud].flatMap((line) => grounds.map((ground) => [line, ground] as const));

describe.each(palettes)("the colours in $name", ({ palette, text, control }) => {
  it.each(texts)("%s is read on %s", (colour, ground) => {
    expect(contrast(palette, colour, ground)).toBeGreaterThanOrEqual(text);
  });

  it.each(controls)("%s is seen on %s", (colour, ground) => {
    expect(contrast(palette, colour, ground)).toBeGreaterThanOrEqual(control);
  });
});

it("gives every palette the same names", () => {
  const names = palettes.map(({ palette }) => [...palette.keys()].filter((name) => name !== "shade"));
  for (const other of names) expect(other).toEqual(names[0]);
});

it("gives the browser's bar the colour of the paper", () => {
  const bars = [...layout.matchAll(/color: "(#\w{6})"/g)].map(([, colour]) => colour);
  expect(bars).toEqual(palettes.slice(0, 2).map(({ palette }) => palette.get("paper")));
});

/** The first or the second colour of each token that is written as light-dark(…). */
function paletteIn(block: string, which: 1 | 2): Palette {
  const tokens = block.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g);
  return new Map(
    [...tokens].map(([, name = "", light = "", dark = ""]) => [name, which === 1 ? light : dark]),
  );
}

const contrast = (palette: Palette, one: string, other: string): number =>
  contrastOf(channelsOf(palette.get(one) ?? ""), channelsOf(palette.get(other) ?? ""));

/** The channels of #rrggbb. */
function channelsOf(colour: string): Rgb {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
