import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { guideNames, guides, type Task } from "@/lib/help/guides";
import { keepSmall, type Picture, renewSheet } from "./contact-sheet";
import { test } from "./fixtures";
import { pictured } from "./scenes/all-scenes";
import { languages, reach, readIn, sayIn } from "./scenes/scene";

// Not a test: `npm run screenshots` takes every state of every page in every size, light and dark, in both
// languages, a sheet for each state.

const folder = resolve(import.meta.dirname, "../.github/screenshots");
const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const themes = ["light", "dark"] as const;

/** Clocks, codes, and how long ago something was. */
const passingParts = "[role=timer], time, [class*=Qr], [class*=Code], [class*=_code]";

/** The README's own pictures, by the picture they are. */
const shown: Readonly<Record<string, string>> = {
  "room en light 1280": "room.png",
  "room-arguments en light 360": "phone.png",
  "flow en light 1280": "flow.png",
  "reveal-end en dark 1280": "reveal.png",
};

/** The pictures of the guides, by the view they show. */
const ofGuides: ReadonlySet<string> = new Set(
  guideNames.flatMap((guide) => guides[guide].flatMap(({ picture }: Task) => picture ?? [])),
);
const guideFolder = resolve(import.meta.dirname, "../public/guides");

for (const scene of pictured) {
  test(`guides: pictures of what is seen by ${scene.name}`, async ({ person, okafor, room, enter, lead }) => {
    const table = await person();
    for (const language of languages) {
      const { page, views } = await scene.open({ person, okafor, room, enter, lead });
      const wanted = views.filter(({ name }) => ofGuides.has(name));
      if (wanted.length === 0) return;
      await readIn(page, language);
      for (const view of wanted) {
        await page.setViewportSize(sizes[2]);
        await reach(page, view, sayIn(language));
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
          const png = await page.screenshot({ animations: "disabled", caret: "hide" });
          await keepSmall(table, resolve(guideFolder, `${view.name}.${language}.${theme}.webp`), png);
        }
      }
    }
  });

  test(`pictures of what is seen by ${scene.name}`, async ({ person, okafor, room, enter, lead }) => {
    const pictures = new Map<string, Picture[]>();
    for (const language of languages) {
      const { page, views } = await scene.open({ person, okafor, room, enter, lead });
      await readIn(page, language);
      for (const view of views) {
        await page.setViewportSize(sizes[2]);
        await reach(page, view, sayIn(language));
        for (const theme of themes)
          pictures.set(view.name, [
            ...(pictures.get(view.name) ?? []),
            ...(await take(page, view.name, language, theme)),
          ]);
      }
    }
    mkdirSync(folder, { recursive: true });
    const table = await person();
    for (const [name, taken] of pictures) {
      const isNew = await renewSheet(table, resolve(folder, `${name}.webp`), taken);
      if (isNew) console.log(`changed: ${name}`);
    }
  });
}

async function take(
  page: Page,
  name: string,
  language: string,
  theme: (typeof themes)[number],
): Promise<readonly Picture[]> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  const taken: Picture[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const png = await page.screenshot({ animations: "disabled", caret: "hide" });
    const title = `${language} ${theme} ${size.width}`;
    const passing = await page
      .locator(passingParts)
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()));
    taken.push({ title, row: `${language} ${theme}`, png, passing });
    const file = shown[`${name} ${title}`];
    if (file) writeFileSync(resolve(folder, "..", file), png);
  }
  return taken;
}
