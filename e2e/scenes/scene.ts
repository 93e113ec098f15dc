import type { Page } from "@playwright/test";
import { languageCookie } from "@/lib/web/cookies";
import en from "@/messages/en.json" with { type: "json" };
import ko from "@/messages/ko.json" with { type: "json" };
import type { test } from "../fixtures";
import { baseUrl } from "../school";

export const languages = ["en", "ko"] as const;
export type Language = (typeof languages)[number];

/** A message by its place ("room.help.title") in the language of the page. */
export type Say = (place: string) => string;

/**
 * One state of one page: an address, and what somebody does there to come to it. Names are unique: they name
 * pictures.
 */
export type View = Readonly<{ name: string; path: string; act?: (page: Page, say: Say) => Promise<unknown> }>;

type Fixtures = Parameters<Parameters<typeof test>[2]>[0];

/** Who and what a scene needs: the fixtures' people and rooms. */
type People = Pick<Fixtures, "person" | "okafor" | "room" | "enter" | "lead">;

/** Some states of pages that the same person sees: its browser, and the states in an order that works. */
export type Scene = Readonly<{
  name: string;
  open: (people: People) => Promise<Readonly<{ page: Page; views: readonly View[] }>>;
}>;

const messages: Readonly<Record<Language, unknown>> = { en, ko };

/** Says messages in a language. */
export function sayIn(language: Language): Say {
  return (place) => {
    const found = place
      .split(".")
      .reduce(
        (part: unknown, key) => (part as Record<string, unknown> | undefined)?.[key],
        messages[language],
      );
    if (typeof found !== "string") throw new Error(`there is no message "${place}" in ${language}`);
    return saidOfEssay(found);
  };
}

/** A message as it is said of an essay, where something else is said of points or a pair. */
export const saidOfEssay = (message: string): string => message.replace(choice, "$1");

const choice = /\{text, select,(?: \w+ \{[^{}]*\})* other \{([^{}]*)\}\}/g;

/** Lets a browser read pages in a language, as if the reader had chosen it. */
export const readIn = (page: Page, language: Language): Promise<void> =>
  page.context().addCookies([{ name: languageCookie.name, value: language, url: baseUrl }]);

/** Goes to a state. */
export async function reach(page: Page, { path, act }: View, say: Say): Promise<void> {
  page.setDefaultTimeout(20_000);
  await page.context().setOffline(false);
  await page.goto(path);
  await page.getByRole("main").waitFor();
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await act?.(page, say);
}
