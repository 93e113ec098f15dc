import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { importedShape, motionShape } from "@/lib/api/motion-shape";
import { faultsOn } from "./axe";
import { expect, test } from "./fixtures";
import { answer, isRefused, send } from "./program";
import { baseUrl, call, logInByForm, must } from "./school";

const samples = join(import.meta.dirname, "../lib/motion-files/samples");
const sample = (path: string): string => join(samples, path);
const title = "Schools should lend books without fines";

const formWith = (path: string, name = path.split("/").at(-1) ?? ""): FormData => {
  const form = new FormData();
  form.set("file", new Blob([readFileSync(sample(path))]), name);
  return form;
};

/** Sends a form as a program does, with the type that says where its parts end. */
const importing = (token: string, form: FormData, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL("/api/v1/motions/import", baseUrl), {
    method: "POST",
    body: form,
    headers: { Authorization: `Bearer ${token}`, "Idempotency-Key": randomUUID(), ...headers },
  });

/** What a part is, and its words, by how they begin. */
const kindOf = (page: Page, beginning: string) => page.getByLabel(new RegExp(`^Part \\d+: ${beginning}`));
const words = (page: Page, beginning: string) =>
  page
    .getByRole("listitem")
    .filter({ has: kindOf(page, beginning) })
    .getByRole("textbox");

test("a teacher drops a file, works on its parts by mouse and keys, and has the motion", async ({
  okafor,
}) => {
  const page = await okafor();
  await page.goto("/motions/new");
  const dropped = await page.evaluateHandle(
    ([base64, name]) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    [readFileSync(sample("good/en-libreoffice.docx")).toString("base64"), "essay.docx"] as const,
  );
  await page.getByText("You can also drop it here").dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByLabel("Motion", { exact: true })).toHaveValue(title);
  await expect(page.getByText("We took the language for English.")).toBeVisible();
  await expect(page.getByText("1 table was made a list.")).toBeVisible();
  await expect(
    page.getByText("5 paragraphs · 2 headings · 3 lists · 1 quotation · 2 footnotes"),
  ).toBeVisible();
  expect(await faultsOn(page, true)).toEqual([]);

  // Join by the key at the beginning, split again at the cursor, each undone or kept.
  await words(page, "Fines are meant").click();
  await page.keyboard.press("ControlOrMeta+Home");
  for (const _ of "Fines are meant to bring books back. ") await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(words(page, "They do bring some back")).toBeFocused();
  await expect(page.getByText(/^6 paragraphs/)).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(page.getByText(/^5 paragraphs/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/^6 paragraphs/)).toBeVisible();

  await words(page, "They do bring some back").click();
  await page.getByRole("button", { name: "Up", exact: true }).click();
  await words(page, "What it costs").click();
  await page.getByRole("button", { name: "Leave out" }).click();
  await kindOf(page, "We had shelves").selectOption("Paragraph");
  await expect(page.getByText("7 paragraphs · 1 heading · 3 lists · 2 footnotes")).toBeVisible();

  // What was done outlives a reload.
  await page.reload();
  await expect(page.getByText("7 paragraphs · 1 heading · 3 lists · 2 footnotes")).toBeVisible();
  await page.getByRole("button", { name: "Add motion" }).click();
  await page.waitForURL(/\/motions\/(?!new)/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("¶7")).toBeVisible();
  await expect(page.getByText("What it costs")).toHaveCount(0);
  const main = (await page.getByRole("main").textContent()) ?? "";
  expect(main.indexOf("They do bring some back")).toBeLessThan(main.indexOf("Fines are meant to bring"));
});

test("what cannot be read is refused with its reason beside it, and what was there stays", async ({
  okafor,
}) => {
  const page = await okafor();
  await page.goto("/motions/new");
  await page.getByLabel("Essay", { exact: true }).fill("Typed before.");
  for (const [file, why] of [
    ["refused/locked.docx", "locked with a password"],
    ["refused/scanned.pdf", "There is no text in this file"],
    ["refused/macros.docx", "There are macros in this file"],
  ] as const) {
    await page.getByLabel("Choose a file").setInputFiles(sample(file));
    await expect(page.getByRole("alert").filter({ hasText: why })).toBeVisible();
  }
  await expect(page.getByLabel("Essay", { exact: true })).toHaveValue("Typed before.");
  await page.route("**/api/motion-files", () => undefined);
  await page.getByLabel("Choose a file").setInputFiles(sample("good/ko.md"));
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await page.unroute("**/api/motion-files");
  await page.getByLabel("Choose a file").setInputFiles(sample("good/ko.md"));
  await expect(page.getByLabel("Language of the text")).toHaveValue("ko");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(words(page, "Typed before")).toHaveValue("Typed before.");
});

test("what is pasted from a page keeps its headings and lists, and can be one text again", async ({
  okafor,
}) => {
  const page = await okafor({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto("/motions/new");
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob(
          [
            "<h2>Why</h2><p>Phones buzz.</p><ul><li>They buzz</li><li>They cheat</li></ul><blockquote>Locked.</blockquote>",
          ],
          { type: "text/html" },
        ),
        "text/plain": new Blob(["Why Phones buzz."], { type: "text/plain" }),
      }),
    ]),
  );
  await page.getByLabel("Essay", { exact: true }).click();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(page.getByText("1 paragraph · 1 list · 1 quotation")).toBeVisible();
  await expect(page.getByLabel("Motion", { exact: true })).toHaveValue("Why");
  await page.getByRole("button", { name: "As one text" }).click();
  await expect(page.getByLabel("Essay", { exact: true })).toHaveValue(
    "Phones buzz.\n\n• They buzz\n• They cheat\n\n> Locked.",
  );
});

test("a program has a file read, and nothing is kept of it", async ({ school }) => {
  const { token } = school.teacher;
  const before = await must("GET", "/api/v1/motions", { token });
  const found = await answer(importing(token, formWith("good/en-pandoc.docx")), 200, importedShape);
  expect(found).toMatchObject({ title, language: "en" });
  expect(found.paragraphs).toHaveLength(5);
  expect(found.notes).toContainEqual({ kind: "HEADING", text: "What a fine does", after: 1 });
  expect(found.notes).toContainEqual({ kind: "TABLE", count: 1 });
  expect(await must("GET", "/api/v1/motions", { token })).toEqual(before);

  const { paragraphs, language } = found;
  const motion = await answer(
    send("POST", "/api/v1/motions", { token, json: { title, language, paragraphs } }),
    201,
    motionShape,
  );
  expect(motion.paragraphs.map(({ text }) => text)).toEqual(paragraphs);
  await isRefused(
    send("POST", "/api/v1/motions", { token, json: { title, language, paragraphs, text: "Both." } }),
    400,
    "invalid",
  );

  for (const [form, reason] of [
    [formWith("refused/locked.pdf"), "encrypted"],
    [formWith("refused/scanned.pdf"), "no-text"],
    [formWith("good/en-groff.pdf", "essay.docx"), "not-what-it-says"],
    [formWith("refused/macros.docx"), "has-macros"],
  ] as const)
    await isRefused(importing(token, form), 422, reason);
  const large = new FormData();
  large.set("file", new Blob([new Uint8Array(10 * 1_048_576 + 1)]), "large.txt");
  await isRefused(importing(token, large), 422, "too-large");
  const two = formWith("good/en.md");
  two.append("other", "x");
  await isRefused(importing(token, two), 400, "invalid");
  await isRefused(importing(token, new FormData()), 400, "invalid");
  await isRefused(send("POST", "/api/v1/motions/import", { token, json: {} }), 415, "not-a-form");
});

test("the page's own way takes a teacher's session from this site, and nobody else's", async ({ school }) => {
  const { name, value } = await logInByForm(school.teacher);
  const sent = (headers: Readonly<Record<string, string>>) =>
    fetch(new URL("/api/motion-files", baseUrl), { method: "POST", body: formWith("good/en.md"), headers });
  const cookie = { Cookie: `${name}=${value}` };
  expect((await sent({ ...cookie, Origin: baseUrl })).status).toBe(200);
  expect((await sent({ ...cookie, Origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await sent(cookie)).status).toBe(403);
  expect((await sent({ Origin: baseUrl })).status).toBe(401);
  expect((await call("POST", "/api/v1/motions/import", { cookie: cookie.Cookie })).status).toBe(401);
});
