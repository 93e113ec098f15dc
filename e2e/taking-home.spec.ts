import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { roomFileSchema } from "@/lib/exports/schemas";
import { expect, test } from "./fixtures";
import { roomFile } from "./odd/room-file";
import { unzip } from "./odd/unzip";
import { send } from "./program";
import { hireTeacher, moveTo, write } from "./school";
import { votedTwice } from "./voters";

const downloadOf = async (page: Page, press: () => Promise<unknown>): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return download;
};

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

test("a teacher takes a room home as a document, with script and without, under names or animals", async ({
  room,
  okafor,
}) => {
  const debate = await room({ proposition: ["Quistgaard"], opposition: ["Ben"], phase: "rebuttals" });
  const id = await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms." });
  await moveTo(debate, "replies");
  await write(debate, "Quistgaard", { kind: "REBUT", body: "They are.", parentId: id });
  const page = await okafor();
  await page.goto(`/rooms/${debate.id}/settings`);
  const part = page.getByRole("region", { name: "Take it home" });
  const press = (on: Page) => on.getByRole("button", { name: "Download" }).click();

  const named = await downloadOf(page, () => press(page));
  expect(named.suggestedFilename()).toMatch(/^.+ \d{4}-\d\d-\d\d\.docx$/);
  const text = unzip(await bytesOf(named))["word/document.xml"] ?? "";
  expect(text.indexOf("Costs are not harms.")).toBeLessThan(text.indexOf("Quistgaard"));
  await expect(part.getByRole("status")).toHaveText("The file is in your downloads.");

  await part.getByLabel("Format").selectOption("xlsx");
  await part.getByRole("radio", { name: /^Pseudonyms/ }).check();
  const hiding = unzip(await bytesOf(await downloadOf(page, () => press(page))));
  expect(JSON.stringify(hiding)).toContain("They are.");
  expect(JSON.stringify(hiding)).not.toContain("Quistgaard");

  const bare = await okafor({ javaScriptEnabled: false });
  await bare.goto(`/rooms/${debate.id}/settings`);
  await bare.getByLabel("Format").selectOption("json");
  const file = await bytesOf(await downloadOf(bare, () => press(bare)));
  expect(roomFileSchema.parse(JSON.parse(file.toString())).posts.map(({ body }) => body)).toEqual([
    "Costs are not harms.",
    "They are.",
  ]);
});

test("results are kept as a picture, by its words and by its points", async ({ room, enter }) => {
  const debate = await votedTwice(room, [
    ["FOR", "FOR", 4],
    ["AGAINST", "FOR", 5],
  ]);
  await moveTo(debate, "debrief");
  const { page } = await enter(debate, "Student 1");
  await page.goto(`/rooms/${debate.id}/results`);
  const svg = await downloadOf(page, () => page.getByRole("link", { name: "Picture (SVG)" }).click());
  expect((await bytesOf(svg)).toString()).toMatch(/^<svg .*Proposition won by.*<\/svg>$/s);
  const png = await downloadOf(page, () => page.getByRole("button", { name: "Picture (PNG)" }).click());
  const bytes = await bytesOf(png);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1600, 1200]);
  expect(bytes.length).toBeGreaterThan(10_000);
});

test("a student reads all they wrote in its place", async ({ room, enter }) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const id = await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms.", paragraph: 2 });
  await write(debate, "Ben", { kind: "REBUT", body: "Nobody met this.", paragraph: 1 });
  await moveTo(debate, "replies");
  await write(debate, "Ada", { kind: "REBUT", body: "They are.", parentId: id });
  const { page } = await enter(debate, "Ada");
  await page.goto(`/rooms/${debate.id}/work`);
  const place = page.getByRole("region", { name: "¶2" });
  await expect(place.getByText("They are.")).toBeVisible();
  await expect(place.getByText("Costs are not harms.")).toBeVisible();
  await expect(page.getByText("Nobody met this.")).toHaveCount(0);
});

test("a program brings a file in; ten million bytes of anything else are refused quickly and leave nothing", async () => {
  const { token } = await hireTeacher();
  const bring = (body: string | object) =>
    send(
      "POST",
      "/api/v1/rooms/import",
      typeof body === "string" ? { token, raw: body } : { token, json: body },
    );
  const made = await bring(roomFile);
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: string };
  const file = await send("GET", `/api/v1/rooms/${id}/export?format=json`, { token });
  expect(file.headers.get("content-disposition")).toContain("attachment; filename*=UTF-8''Periode%204%20");
  const again = roomFileSchema.parse(await file.json());
  expect({ ...again, archivedAt: null, motion: { ...again.motion, id: "homework" } }).toEqual(roomFile);
  const zeros = `[${"0,".repeat(4_900_000)}0]`;
  const whole = JSON.stringify({ ...roomFile, posts: 0 });
  for (const hostile of [
    whole.replace('"posts":0', `"posts":${zeros}`),
    "[".repeat(10_000_000),
    `{"a":${'{"a":'.repeat(1_000_000)}1${"}".repeat(1_000_000)}}`,
    JSON.stringify({ ...roomFile, title: "a".repeat(9_000_000) }),
  ])
    expect((await bring(hostile)).status).toBe(400);
  expect((await bring("0".repeat(11_000_000))).status).toBe(413);
  const { rooms } = (await (await send("GET", "/api/v1/rooms", { token })).json()) as { rooms: unknown[] };
  expect(rooms).toHaveLength(1);
});
