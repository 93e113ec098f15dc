import { describe, expect, it } from "vitest";
import { shapes } from "../debate/shapes/shapes";
import { findWalks } from "./find-walks";
import { ruleWalks } from "./rule-walks";
import { stepsOf } from "./steps";
import { bigOf } from "./what-walks-take";

/** More than are shown at once: from there on a page begins with a part. */
const few = 600;
const many = 3_600;
/** For six times as many posts: six times the steps, and what it takes to put them in order. */
const most = 10;

it("are all here: whatever can be given much of a room", () => {
  const rules =
    "essay|draw|ground|groups|leading|masking|naming|text|words|formats|phases|reanchor|sides|speaking";
  const elsewhere = new RegExp(`debate/(${rules})|schemas|commands|queries`);
  const found = ["lib/debate", "lib/rooms"].flatMap((folder) => findWalks(folder, elsewhere));
  expect(found.filter((name) => !(name in ruleWalks))).toEqual([]);
});

describe.each(shapes)("with six times as many posts, %s", (shape) => {
  it("no walk takes more than its share of steps", () => {
    const [small, large] = [bigOf(shape, few), bigOf(shape, many)];
    const grown = Object.entries(ruleWalks).flatMap(([name, walk]) => {
      const [before, after] = [stepsOf(() => walk(small)), stepsOf(() => walk(large))];
      return after > most * before + many ? [`${name}: ${before}, then ${after}`] : [];
    });
    expect(grown).toEqual([]);
  });
});
