import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { oddTexts, pastedTexts } from "./odd-texts";
import { giveCode } from "./pages/join-pages";
import { ModeratePage } from "./pages/moderate-page";
import { call, moveTo, must, postsIn, write } from "./school";

/** What stands beside a field about what is wrong with it, as a screen reader is told. */
async function faultOf(page: Page, field: Locator): Promise<Locator> {
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const id = await field.evaluate((element) => element.getAttribute("aria-describedby")?.split(" ")[0] ?? "");
  return page.locator(`[id="${id}"]`);
}

const loosen = (field: Locator): Promise<void> =>
  field.evaluate((element) => {
    for (const rule of ["required", "min"]) element.removeAttribute(rule);
    element.closest("form")?.setAttribute("novalidate", "");
  });

test("a name is one to forty characters, seen, and nobody else's", async ({ person, room }) => {
  const debate = await room({ waiting: ["Ada"] });
  const page = await person();
  await giveCode(page, debate.code);
  const name = page.getByLabel("Your name");
  for (const [typed, says] of [
    ["   ", "Please fill this in."],
    ["n".repeat(41), "This is too long."],
    ["\u200b\u200b", "Please fill this in."],
    ["ms. okafor", "The class could take this name for your teacher’s. Type your own."],
    ["Adа", "Somebody here is called Adа. Is that you? Come back in below. If not, choose another name."],
    ["Ada\u202E", "There is a character that turns the direction of writing (U+202E) after “Ada”."],
  ] as const) {
    await loosen(name);
    await name.fill(typed);
    // Two faults in a row may say the same, so the answer itself is waited for.
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.getByRole("button", { name: "Join" }).click(),
    ]);
    await expect(page.getByRole("button", { name: "Join" })).not.toHaveAttribute("aria-busy");
    await expect(await faultOf(page, name), typed).toHaveText(new RegExp(says.replace(/[.()+?]/g, "\\$&")));
    await expect(name).toHaveValue(typed);
  }
  await name.fill("n".repeat(40));
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByTitle("n".repeat(40))).toBeVisible();
});

test("a wrong code is explained beside the code, and can be typed again", async ({ person }) => {
  const page = await person();
  await giveCode(page, "ABC");
  const code = page.getByLabel("Room code");
  await expect(await faultOf(page, code)).toHaveText(/A room code has six letters and numbers/);
  await expect(code).toHaveValue("ABC");
});

test("an argument that is too long says by how much, and keeps its words", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.argument.fill("x".repeat(2003));
  await expect(ben.page.getByText("3 characters too many")).toBeVisible();
  await ben.press("Post");
  await expect(await faultOf(ben.page, ben.argument)).toHaveText(/This is too long\./);
  await expect(ben.argument).toHaveValue("x".repeat(2003));
  await ben.argument.fill("x".repeat(2000));
  await ben.press("Post");
  await expect(ben.argument).toHaveValue("");
  await expect.poll(() => postsIn(debate)).toEqual(["x".repeat(2000)]);
});

test("a source that is no web address is explained, and everything typed is kept", async ({
  room,
  enter,
}) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  await ben.argument.fill("With a source.");
  await ben.page.getByText("Add a source").click();
  const address = ben.page.getByLabel("Web address").first();
  await loosen(address);
  await address.fill("javascript:alert(1)");
  await ben.press("Post");
  await expect(await faultOf(ben.page, address)).toHaveText(
    /A web address starts with http:\/\/ or https:\/\//,
  );
  await expect(address).toHaveValue("javascript:alert(1)");
  await expect(ben.argument).toHaveValue("With a source.");
  await expect.poll(() => postsIn(debate)).toEqual([]);
});

test("the thirteenth post in a minute waits, and is kept", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(1);
  for (let number = 1; number <= 12; number++) await write(debate, "Ben", { body: `Post ${number}` });
  await ben.argument.fill("One too many");
  await ben.press("Post");
  await expect(ben.page.getByText(/That was too (fast|many tries)/)).toBeVisible();
  await ben.press("Edit");
  await expect(ben.argument).toHaveValue("One too many");
});

test("a draft survives a reload and the end of its phase", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], phase: "openings" });
  const ben = await enter(debate, "Ben");
  await ben.openThread(3);
  await ben.page.getByRole("radiogroup", { name: "Kind" }).getByRole("radio", { name: "Concede" }).check();
  await ben.argument.fill("Drills do tire people, but");
  await ben.page.reload();
  await expect(ben.argument).toHaveValue("Drills do tire people, but");
  await expect(ben.page.getByRole("radio", { name: "Concede" })).toBeChecked();
  await moveTo(debate, "replies");
  await expect(ben.page.getByText("What you wrote is kept on this device.")).toBeVisible();
  await expect(ben.argument).toHaveValue("Drills do tire people, but");
  await ben.page.reload();
  await expect(ben.argument).toHaveValue("Drills do tire people, but");
  await moveTo(debate, "rebuttals");
  await ben.page.getByRole("radio", { name: "Concede" }).check();
  await ben.press("Post");
  await expect(ben.post("Drills do tire people, but")).toBeVisible();
  await ben.page.reload();
  await expect(ben.argument).toHaveValue("");
});

test("an account, a room and a motion say what is wrong beside the field, and keep what was typed", async ({
  person,
  okafor,
}) => {
  const visitor = await person();
  await visitor.goto("/signup");
  const password = visitor.getByLabel("Password");
  for (const field of [visitor.getByLabel("Name", { exact: true }), visitor.getByLabel("Email"), password])
    await loosen(field);
  await visitor.getByLabel("Name", { exact: true }).fill("Mr Finch");
  await visitor.getByLabel("Email").fill("no address");
  await password.fill("short");
  await visitor.getByRole("button", { name: "Create account" }).click();
  await expect(await faultOf(visitor, password)).toHaveText(/Use at least 10 characters\./);
  await expect(await faultOf(visitor, visitor.getByLabel("Email"))).toHaveText(
    /This is not an e-mail address/,
  );
  await expect(visitor.getByLabel("Name", { exact: true })).toHaveValue("Mr Finch");

  const page = await okafor();
  await page.goto("/rooms/new");
  const title = page.getByLabel("Room title");
  await loosen(title);
  await title.fill("t".repeat(121));
  await page.getByRole("button", { name: "Create room" }).click();
  await expect(await faultOf(page, title)).toHaveText(/This is too long\./);
  await expect(title).toHaveValue("t".repeat(121));

  await page.goto("/motions/new");
  const essay = page.getByLabel("Essay", { exact: true });
  await loosen(essay);
  await page.getByLabel("Motion", { exact: true }).fill("Homework does harm");
  await essay.fill(Array.from({ length: 201 }, (_, at) => `Paragraph ${at}`).join("\n\n"));
  await page.getByRole("button", { name: "Add motion" }).click();
  await expect(await faultOf(page, essay)).toHaveText(/at most 200 paragraphs/);
  await expect(page.getByLabel("Motion", { exact: true })).toHaveValue("Homework does harm");
});

test("odd texts in a post, a name, a title and a reason are shown as text or refused in words", async ({
  room,
  enter,
  lead,
  school,
}) => {
  const { token } = school.teacher;
  const debate = await room({ opposition: ["Ben", "Seo-yeon"], phase: "openings" });
  // Where a teacher reads nothing yet, what comes is shown at once.
  await write(debate, "Seo-yeon", { body: "The first." });
  const [ben, okafor] = [await enter(debate, "Ben"), await lead(debate)];
  for (const page of [ben, okafor]) await page.openThread(1);

  for (const { name, typed, shown } of [...oddTexts, ...pastedTexts]) {
    const { status } = await call("POST", "/api/v1/join", { body: { code: debate.code, name: typed } });
    expect([201, 422, 400], `${name} as a name`).toContain(status);
    expect(status === 201, `${name} as a name`).toBe(shown !== null);
    const titled = await call("PATCH", `/api/v1/rooms/${debate.id}`, { token, body: { title: typed } });
    expect(
      titled.status < 500 && (titled.status === 200) === (shown !== null),
      `${name} as a title: ${titled.status}`,
    ).toBe(true);
    const act = { act: "mute", targetId: debate.seat("Seo-yeon").memberId, reason: typed };
    const muted = await call("POST", `/api/v1/rooms/${debate.id}/moderation`, { token, body: act });
    expect(muted.status < 500, `${name} as a reason: ${muted.status}`).toBe(true);
    if (shown === null || pastedTexts.some((pasted) => pasted.typed === typed)) continue;
    await must("POST", `/api/v1/rooms/${debate.id}/moderation`, {
      token,
      body: { ...act, act: "unmute", reason: "" },
    });

    await ben.argument.fill(typed);
    await ben.press("Post");
    await expect(ben.post(shown), name).toBeVisible();
    await expect(okafor.page.getByText(debate.title)).toHaveCount(0);
    await okafor.press("1 new");
    await expect(okafor.post(shown), name).toBeVisible();
  }
  for (const page of [ben.page, okafor.page]) expect(await page.locator("img[src=x]").count()).toBe(0);
  const court = await new ModeratePage(await okafor.page.context().newPage(), debate.id).open();
  for (const { shown } of oddTexts.slice(-8))
    if (shown) await expect(court.log.getByText(shown).first()).toBeAttached();
});
