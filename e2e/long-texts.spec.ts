import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { overflowOf, wideParts } from "./overflow";
import { sayIn } from "./scenes/scene";
import { moderate, moveTo, must, paragraphId, write } from "./school";

const tall = `a${"\n".repeat(1998)}b`;
const long = Array.from({ length: 60 }, (_, at) => `Sentence ${at} says a little more.`).join(" ");

const heightOf = async (post: Locator): Promise<number> => (await post.boundingBox())?.height ?? 0;

test("a long post folds to twelve lines, and opens and closes by the keyboard", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], proposition: ["Ada"], phase: "openings" });
  const lines = Array.from({ length: 900 }, (_, at) => (at % 450 === 0 ? "x" : ".")).join("\n");
  await write(debate, "Ben", { body: lines });
  await write(debate, "Ben", { body: "Short." });
  await write(debate, "Ben", { body: long });
  const ada = await enter(debate, "Ada");
  await ada.awake();
  await ada.openThread(1);
  const posts = ada.thread(1).getByRole("article");
  for (const at of [0, 2]) {
    const post = posts.nth(at);
    const button = post.getByRole("button", { name: "Show all" });
    await button.focus();
    await expect(button).toHaveAttribute("aria-expanded", "false");
    const folded = await heightOf(post);
    expect(folded).toBeLessThan(500);
    await ada.page.keyboard.press("Enter");
    await expect(post.getByRole("button", { name: "Show less" })).toBeFocused();
    await expect(post.getByRole("button", { name: "Show less" })).toHaveAttribute("aria-expanded", "true");
    expect(await heightOf(post)).toBeGreaterThan(folded * 1.2);
    await ada.page.keyboard.press("Space");
    await expect(post.getByRole("button", { name: "Show all" })).toBeFocused();
    expect(await heightOf(post)).toBe(folded);
  }
  await expect(posts.nth(1).getByRole("button", { name: "Show all" })).toHaveCount(0);
});

test("a post of two letters and 1,998 line breaks takes no more room than another", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({
    opposition: ["Ben"],
    phase: "openings",
    settings: { premoderation: "ALL" },
  });
  await write(debate, "Ben", { body: tall });
  const ben = await enter(debate, "Ben");
  await ben.awake();
  await ben.openThread(1);
  expect(await heightOf(ben.thread(1).getByRole("article").first())).toBeLessThan(700);

  await write(debate, "Ben", { body: "line\n".repeat(399).trim() });
  const { page } = await lead(debate);
  await page.goto(`/rooms/${debate.id}/moderate`);
  const waiting = page.getByRole("article").filter({ hasText: "line" });
  await waiting.getByRole("button", { name: "Show all" }).click();
  expect(await heightOf(waiting)).toBeGreaterThan(3000);
  await waiting.getByRole("button", { name: "Show less" }).click();
  expect(await heightOf(waiting)).toBeLessThan(700);
});

test("nothing is folded for whoever is led to it, without script, and on paper", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], proposition: ["Ada"], phase: "openings" });
  const id = await write(debate, "Ben", { body: long });
  await write(debate, "Ben", { body: `${long}.` });
  const ada = await enter(debate, "Ada");
  await ada.page.goto(`/rooms/${debate.id}?p=1&post=${id}#post-${id}`);
  const [ledTo, other] = [
    ada.thread(1).getByRole("article").first(),
    ada.thread(1).getByRole("article").nth(1),
  ];
  await expect(ledTo.getByRole("button", { name: "Show less" })).toBeVisible();
  await expect(other.getByRole("button", { name: "Show all" })).toBeVisible();

  const plain = await enter(debate, "Ada", { javaScriptEnabled: false });
  await plain.page.goto(`/rooms/${debate.id}?p=1`);
  const whole = plain.thread(1).getByRole("article").nth(1);
  await expect(whole.getByRole("button", { name: "Show all" })).toHaveCount(0);
  expect(await heightOf(whole)).toBeGreaterThan((await heightOf(other)) * 1.2);

  await ada.page.emulateMedia({ media: "print" });
  const printed = ada.page.getByRole("listitem").filter({ hasText: "Sentence 59" });
  await expect(printed.first()).toBeVisible();
  await expect(ada.page.getByRole("button", { name: "Show all" })).toHaveCount(0);
});

test("words of a long post are selected to its end", async ({ room, enter }) => {
  const debate = await room({ opposition: ["Ben"], proposition: ["Ada"], phase: "openings" });
  await write(debate, "Ben", { body: long });
  const ada = await enter(debate, "Ada");
  await ada.awake();
  await ada.openThread(1);
  const post = ada.thread(1).getByRole("article");
  await post.getByText("Sentence 0", { exact: false }).click({ clickCount: 3, position: { x: 20, y: 10 } });
  expect(await ada.page.evaluate(() => String(document.getSelection()))).toContain("Sentence 59");
});

/** Words that do not break by themselves. */
const unbroken = {
  word: "o".repeat(400),
  url: `https://example.org/${"a".repeat(1970)}`,
  emoji: "👩‍👩‍👧‍👦\u200D".repeat(200),
  korean: "동맹강화는득보다실이크다".repeat(40),
} as const;

/** Goes to pages at 360 px; which of them are wider than their window. */
async function widePages(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  await page.setViewportSize({ width: 360, height: 740 });
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await page.getByRole("main").waitFor();
    const over = await overflowOf(page);
    if (over > 0) wide.push(`${path} by ${over} px: ${(await wideParts(page)).join(", ")}`);
  }
  return wide;
}

for (const [name, text] of Object.entries(unbroken)) {
  test(`no page is wider than 360 px for an unbroken text in every field: ${name}`, async ({
    room,
    okafor,
    enter,
    school,
  }) => {
    test.setTimeout(120_000);
    const first = (length: number) => Array.from(text).slice(0, length).join("");
    const { token } = school.teacher;
    const motion = await must("POST", "/api/v1/motions", {
      token,
      body: {
        title: first(200),
        language: "en",
        text: `# ${first(300)}\n\n${text}\n\n> ${text}\n\n- ${first(300)}\n- ${first(300)}\n\nIt is.[1]\n\n[1] ${text}`,
        source: first(500),
      },
    });
    const oxford = await must("GET", "/api/v1/formats/oxford", { token });
    const phases = oxford.phases as readonly object[];
    const format = await must("POST", "/api/v1/formats", {
      token,
      body: { title: first(120), phases: phases.map((phase) => ({ ...phase, title: first(80) })) },
    });
    const [ben, ada] = [first(40), `A${first(39)}`];
    const debate = await room({
      motionId: String(motion.id),
      format: String(format.id),
      title: first(120),
      proposition: [ada],
      opposition: [ben],
      phase: "rebuttals",
      settings: { sayItBack: true },
    });
    const place = await paragraphId(debate, 1);
    const quoted = String((motion.paragraphs as readonly { text: string }[])[0]?.text);
    const exact = Array.from(quoted).slice(0, 2000).join("");
    const said = await must("POST", `/api/v1/rooms/${debate.id}/posts`, {
      token: debate.seat(ben).token,
      body: {
        paragraphId: place,
        kind: "REBUT",
        body: first(2000),
        restatement: first(300),
        quote: { exact, prefix: "", suffix: "", start: 0, end: Array.from(exact).length },
        evidence: [
          { url: unbroken.url, title: "", words: first(500) },
          { url: unbroken.url, title: first(200), words: "" },
        ],
      },
    });
    const postId = String(said.id);
    await write(debate, ada, { kind: "QUESTION", body: first(2000), parentId: postId });
    await must("POST", `/api/v1/posts/${postId}/flag`, {
      token: debate.seat(ada).token,
      body: { reason: first(500) },
    });
    const hidden = await write(debate, ben, { kind: "QUESTION", body: first(2000) });
    await moderate(debate, "hide", hidden, first(500));

    const teacher = await okafor();
    const at = (path: string) => `/rooms/${debate.id}${path}`;
    const student = (await enter(debate, ben)).page;
    const rooms = ["", "?p=1#arguments", `?p=1&post=${postId}`, "/flow", "/map?view=list", "/map"].map(at);
    const wide = [
      ...(await widePages(student, rooms)),
      ...(await widePages(teacher, [
        ...rooms,
        ...["/moderate", "/students", "/present", "/settings"].map(at),
        "/rooms",
        "/rooms/new",
        "/motions",
        `/motions/${motion.id}`,
        "/formats",
        `/formats/${format.id}`,
        `/join/${debate.code}`,
      ])),
    ];
    await moveTo(debate, "closing-vote");
    await must("PUT", `/api/v1/rooms/${debate.id}/ballot`, {
      token: debate.seat(ada).token,
      body: { stage: "CLOSING", choice: "AGAINST", credits: [postId] },
    });
    wide.push(...(await widePages(student, [at("")])));
    await moveTo(debate, "debrief");
    wide.push(...(await widePages(student, [at(""), at("/results")])));
    wide.push(...(await widePages(teacher, [at("/results"), at("/present")])));
    await student.goto(at(""));
    await student.getByRole("button", { name: sayIn("en")("room.help.title") }).click();
    if ((await overflowOf(student)) > 0) wide.push("help");
    expect(wide).toEqual([]);
  });
}
