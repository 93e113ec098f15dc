import { readFileSync } from "node:fs";

const read = (name) => readFileSync(new URL(`../../prisma/motions/${name}`, import.meta.url), "utf8");

/** A page's worth of text, 60 KB, that costs nothing to make. */
export const readyText = `${read("us-rok-alliance.txt")}${read("demo-debate.json")}`
  .repeat(2)
  .slice(0, 60_000);
