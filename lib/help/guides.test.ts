import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";
import { guideNames, guides, type Task } from "./guides";

/** What the guides say of the interface is there: each label in it, each picture as a view that is taken. */

const root = resolve(import.meta.dirname, "../..");
const tasks = guideNames.flatMap((guide): readonly Task[] => guides[guide]);
type Words = Readonly<{ [key: string]: string | Words }>;

const said = (words: Words, key: string): unknown =>
  key.split(".").reduce<unknown>((part, name) => (part as Words | undefined)?.[name], words);

const textsIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("help/") && !path.endsWith(".test.ts"))
    .map((path) => readFileSync(join(root, folder, path), "utf8"));

const interfaceTexts = ["components", "app", "lib/i18n"].flatMap(textsIn);

/**
 * Whether a part of the interface asks for a message: by its namespace, and the rest of its key or its last
 * part open.
 */
function isShown(key: string): boolean {
  const parts = key.split(".");
  return parts.slice(1).some((_, at) => {
    const [space, rest] = [parts.slice(0, at + 1).join("."), parts.slice(at + 1).join(".")];
    const open = rest.includes(".") ? `${rest.slice(0, rest.lastIndexOf("."))}.$\{` : "${";
    const asks = [`t("${rest}"`, `t(\`${open}`, `t(${parts.at(-1)}`, `"${rest}"`, "t(page"];
    return interfaceTexts.some(
      (text) => text.includes(`ranslations("${space}")`) && asks.some((ask) => text.includes(ask)),
    );
  });
}

describe.each(tasks)("the task $name", ({ name, picture, labels }) => {
  it.each([["en", en] as const, ["ko", ko] as const])("names its labels in %s, and no other", (_, words) => {
    const steps = String(said(words, `help.tasks.${name}.steps`));
    const slots = [...steps.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot);
    expect([...new Set(slots)].sort()).toEqual(Object.keys(labels).sort());
    for (const key of Object.values(labels)) expect(said(words, key), key).toMatch(/^[^{}<>]+$/);
  });

  it("names labels that the interface shows", () => {
    expect(Object.values(labels).filter((key) => !isShown(key))).toEqual([]);
  });

  it.runIf(picture)("has a picture of a view that is taken, in both languages, light and dark", () => {
    const scenes = readdirSync(join(root, "e2e/scenes")).map((file) =>
      readFileSync(join(root, "e2e/scenes", file), "utf8"),
    );
    expect(scenes.some((text) => text.includes(`name: "${picture}"`))).toBe(true);
    const files = ["en", "ko"].flatMap((language) =>
      ["light", "dark"].map((theme) => `public/guides/${picture}.${language}.${theme}.webp`),
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

it("keeps no picture that no guide shows", () => {
  const kept = existsSync(join(root, "public/guides")) ? readdirSync(join(root, "public/guides")) : [];
  const shown = new Set(tasks.map(({ picture }) => picture));
  expect(kept.filter((file) => !shown.has(file.split(".")[0]))).toEqual([]);
});
