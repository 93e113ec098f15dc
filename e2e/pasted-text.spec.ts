import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { call, moveTo, postsIn, write } from "./school";

/** People who may read and write the clipboard, as every browser lets them with their hands. */
const hands: BrowserContextOptions = { permissions: ["clipboard-read", "clipboard-write"] };

/** Pastes a text from another program over what stands in a field. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
}

test("a post in which there is nothing to see is empty, and is not posted", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben", hands);
  await ben.openThread(1);
  for (const nothing of ["\u200b", "\u200b\n\u3164", "\u2800", "\u0301"]) {
    await paste(ben.page, ben.argument, nothing);
    await ben.press("Post");
    await expect(ben.page.getByText("Please fill this in.")).toBeVisible();
    await expect(ben.argument).not.toHaveValue("");
  }
  await write(debate, "Ben", { body: "Something" });
  expect(await postsIn(debate)).toEqual(["Something"]);
});

test("a line break of another program is a newline, and a character that is refused is named where it is", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben", hands);
  await ben.openThread(1);
  await paste(ben.page, ben.argument, "It costs\u0007 more");
  await ben.press("Post");
  await expect(
    ben.page.getByText("There is an unprintable character (U+0007) after “It costs”."),
  ).toBeVisible();
  await expect(ben.argument).toHaveValue("It costs\u0007 more");

  await paste(ben.page, ben.argument, "It costs\u000bmore,\u2028says \u2068Ben\u2069");
  await ben.press("Post");
  await expect(ben.argument).toHaveValue("");
  await expect.poll(() => postsIn(debate)).toEqual(["It costs\nmore,\nsays \u2068Ben\u2069"]);
});

test("a code is read as it was meant, with what a chat puts around it", async ({ room, person }) => {
  const debate = await room({ waiting: ["Ada"] });
  const page = await person(hands);
  const code = `${debate.code.slice(0, 3)}–${debate.code.slice(3)}`;
  for (const copied of [`“\u200e${code}”`, `\ufeff${code}\u00a0.`, `(${code.replace("–", "\u200b")})`]) {
    await page.goto("/");
    await paste(page, page.getByLabel("Room code"), copied);
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page.getByRole("heading", { name: debate.title })).toBeVisible();
  }
  await page.goto(`/join/${encodeURIComponent(`\u200e${code}\u2069`)}.`);
  await expect(page.getByRole("heading", { name: debate.title })).toBeVisible();

  await paste(page, page.getByLabel("Your name"), "\u200b\u3164");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("Please fill this in.")).toBeVisible();
  await paste(page, page.getByLabel("Your name"), "n".repeat(43));
  await expect(page.getByText("3 characters too many")).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("n".repeat(43));
});

test("a source's address keeps all that is pasted, says what is wrong, and is kept clean", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben", hands);
  await ben.openThread(1);
  await ben.argument.click();
  await ben.page.keyboard.type("With a source.");
  await ben.page.getByText("Add a source").click();
  const address = ben.page.getByLabel("Web address").first();
  const long = `https://school.org/${"a".repeat(2111)}`;
  for (const [copied, says] of [
    [long, "This is too long. Take away 130 characters."],
    ["https://..", "No website is named here."],
    ["https://ada:secret@school.org", "There is a name or a password before the @"],
    ["https://school.org/a b", "There is a space inside this web address."],
    ["https://school.org\\a", "There is a backslash (\\) in this web address."],
  ] as const) {
    await paste(ben.page, address, copied);
    if (copied === long) await expect(ben.page.getByText("130 characters too many")).toBeVisible();
    await ben.press("Post");
    await expect(ben.page.getByText(says)).toBeVisible();
    await expect(address).toHaveValue(copied);
  }
  await paste(ben.page, address, "\u200b“https://school.org/a\u200eb”,");
  await ben.press("Post");
  const link = ben.post("With a source.").getByRole("link", { name: "https://school.org/ab" });
  await expect(link).toHaveAttribute("href", "https://school.org/ab");
});

test("Hangul in parts counts as the server counts it, in every field", async ({ room, enter, lead }) => {
  const debate = await room({
    proposition: ["Ada"],
    opposition: ["Ben"],
    phase: "openings",
    settings: { sayItBack: true },
  });
  await write(debate, "Ben", { body: "No." });
  await moveTo(debate, "rebuttals");
  const ben = await enter(debate, "Ben", hands);
  await ben.openThread(1);
  const parts = (count: number) => "각".repeat(count).normalize("NFD");
  await paste(ben.page, ben.argument, parts(1900));
  await expect(ben.page.getByText("100 characters left")).toBeVisible();
  const sayItBack = ben.page.getByLabel("Say it back").first();
  await paste(ben.page, sayItBack, parts(290));
  await expect(ben.page.getByText("10 characters left")).toBeVisible();
  await ben.page.keyboard.press("End");
  await ben.page.keyboard.press("ControlOrMeta+V");
  await expect(ben.page.getByText("280 characters too many")).toBeVisible();
  await expect(sayItBack).toHaveValue(parts(580));

  const okafor = await lead(debate, hands);
  await okafor.openThread(1);
  await okafor.post("No.").getByRole("button", { name: /^Hide/ }).click();
  await paste(okafor.page, okafor.page.getByLabel(/^Reason/), parts(490));
  await expect(okafor.page.getByText("10 characters left")).toBeVisible();
});

test("an essay from a word processor is taken as it is, or its odd character is named", async ({
  okafor,
}) => {
  const page = await okafor(hands);
  await page.goto("/motions/new");
  const essay = page.getByLabel("Essay", { exact: true });
  await paste(page, page.getByLabel("Motion", { exact: true }), "Homework\u00a0does \u2068harm\u2069");
  await paste(page, essay, "Nobody asked what homework costs\u0007 us.");
  await page.getByRole("button", { name: "Add motion" }).click();
  await expect(
    page.getByText("There is an unprintable character (U+0007) after “…what homework costs”."),
  ).toBeVisible();
  await paste(page, essay, "It costs\u000btime,\u2028says \u2068Ben\u2069.\n\u200b\nAnd sleep.");
  await page.getByRole("button", { name: "Add motion" }).click();
  await expect(page.getByRole("heading", { name: /Homework\sdoes/ })).toBeVisible();
  await expect(page.getByRole("paragraph").filter({ hasText: /^And sleep\.$/ })).toBeVisible();
  await expect(page.getByText("2 paragraphs")).toBeVisible();
});

test("an account's address is one that a person can type", async ({ person }) => {
  const page = await person(hands);
  const name = randomUUID().slice(0, 8);
  await page.goto("/signup");
  await paste(page, page.getByLabel("Name", { exact: true }), "Mr Finch");
  await paste(page, page.getByLabel("Email"), `“\u200bmr–${name}@school\u200e.org”`);
  await paste(page, page.getByLabel("Password"), "a long password");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "My rooms" })).toBeVisible();
  for (const email of [`mr-${name}@school.org`, `<mr-${name}\u00a0@school.org>\ufeff`]) {
    const tried = await call("POST", "/api/v1/tokens", { body: { email, password: "a long password" } });
    expect(tried.status, email).toBe(201);
  }
});
