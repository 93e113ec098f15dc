import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { write } from "./school";

const rebuttal = "A drill is not an attack, and everybody knows it.";
const answer = "Everybody does not: in 2017 nobody could tell one from the other.";
const question = "Which drill was called off, and when?";

test("a member walks the map by keyboard to a reply and opens it in the room, and the list says the same posts", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  await write(debate, "Ben", { body: "Which years are meant?", paragraph: 1 });
  const rebuttalId = await write(debate, "Ben", { kind: "REBUT", body: rebuttal, paragraph: 2 });
  const answerId = await write(debate, "Ada", { kind: "REBUT", body: answer, parentId: rebuttalId });
  const ada = await enter(debate, "Ada");
  const map = new MapPage(ada.page);

  await test.step("Tab leads to the map as one stop, the arrows from card to card", async () => {
    await ada.page.goto(`/rooms/${debate.id}/map`);
    await ada.page.getByRole("button", { name: "Show all" }).focus();
    await map.press("Tab");
    await expect(map.canvas).toBeFocused();
    await map.expectCurrent(/^Paragraph 1 · .* · open · 1 answer$/);
    await map.press("ArrowDown");
    await map.expectCurrent(/^Paragraph 2 · .* · answered · 2 answers$/);
    await map.press("ArrowRight");
    await map.expectCurrent(`Ben rebuts · ${rebuttal} · answered · 1 answer`);
  });

  await test.step("what Ben asks meanwhile on the paragraph above comes in without moving the card that Ada reads", async () => {
    const before = await map.current.boundingBox();
    await write(debate, "Ben", { body: question, paragraph: 1 });
    await expect(map.card(question)).toBeAttached();
    await expect.poll(() => map.current.boundingBox()).toEqual(before);
    await map.expectCurrent(`Ben rebuts · ${rebuttal} · answered · 1 answer`);
  });

  await test.step("Space hides the answers and shows them again", async () => {
    await map.press("Space");
    await map.expectCurrent(`Ben rebuts · ${rebuttal} · answered · 1 answer hidden`);
    await expect(map.card(answer)).toHaveCount(0);
    await map.press("Space");
    await map.press("ArrowRight");
    await map.expectCurrent(`Ada rebuts · ${answer} · open`);
  });

  await test.step("Enter opens the reply in the room, and the way back leads to it", async () => {
    await map.press("Enter");
    await expect(ada.page).toHaveURL(`/rooms/${debate.id}?p=2&post=${answerId}`);
    await expect(ada.post(answer)).toBeInViewport();
    await ada.page.goBack();
    await map.canvas.focus();
    await map.expectCurrent(`Ada rebuts · ${answer} · open`);
  });

  await test.step("the list says the same posts, in the same places", async () => {
    await ada.page.getByRole("link", { name: "List", exact: true }).click();
    const list = ada.page.getByRole("list", { name: "Who answered what" });
    const second = list.getByRole("listitem").filter({ hasText: "¶2" });
    await expect(second.getByRole("listitem").filter({ hasText: rebuttal }).getByRole("listitem")).toHaveText(
      `▲PropositionAdarebuts○ open${answer}`,
    );
    await expect(list.getByRole("link", { name: question })).toBeVisible();
    await second.getByRole("link", { name: answer }).click();
    await expect(ada.page).toHaveURL(`/rooms/${debate.id}?p=2&post=${answerId}`);
  });
});

/** The map as one person walks it. */
class MapPage {
  constructor(readonly page: Page) {}

  get canvas() {
    return this.page.getByRole("application", { name: "Who answered what" });
  }

  /** The card that the keys act on. */
  get current() {
    return this.canvas.locator("[data-current]");
  }

  card(words: string) {
    return this.canvas.getByRole("article").filter({ has: this.page.getByText(words, { exact: true }) });
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** The current card is called this, and the map says that it is the one. */
  async expectCurrent(name: string | RegExp): Promise<void> {
    await expect(this.current).toHaveAccessibleName(name);
    await expect(this.canvas).toHaveAttribute(
      "aria-activedescendant",
      (await this.current.getAttribute("id")) ?? "",
    );
  }
}
