import { expect, test } from "./fixtures";
import { moderate, write } from "./school";

test("the room's keys walk, write and explain, and stay quiet while somebody types", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const ada = await (await enter(debate, "Ada")).awake();
  const { keyboard } = ada.page;
  await ada.page.clock.install();

  await keyboard.press("j");
  await expect(ada.margin(2)).toBeFocused();
  await keyboard.press("j");
  await keyboard.press("k");
  await expect(ada.margin(2)).toBeFocused();
  await expect(ada.thread(2)).toBeVisible();

  await keyboard.press("r");
  await expect(ada.argument).toBeFocused();
  await keyboard.type("just a joke?");
  await expect(ada.argument).toHaveValue("just a joke?");
  await expect(ada.page.getByRole("dialog")).toBeHidden();
  await expect(ada.thread(2)).toBeVisible();

  await ada.margin(2).focus();
  await ada.passSilence();
  await keyboard.press("j");
  await keyboard.press("r");
  await expect(ada.thread(3)).toBeVisible();
  await expect(ada.argument, "the field of the paragraph that is on its way").toBeFocused();

  await ada.margin(2).click();
  await ada.margin(2).focus();
  await ada.passSilence();
  await keyboard.press("?");
  const help = ada.page.getByRole("dialog", { name: "How this works" });
  await expect(help).toBeVisible();
  await keyboard.press("j");
  await keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(ada.margin(2)).toBeFocused();
});

test("the focus and the words being written stay where they are while others write", async ({
  room,
  enter,
}) => {
  const debate = await room({ proposition: ["Ada"], opposition: ["Ben"], phase: "rebuttals" });
  const first = await write(debate, "Ben", { kind: "REBUT", body: "Costs are not harms." });
  const ada = await enter(debate, "Ada");
  await ada.openThread(1);
  const reply = ada.post("Costs are not harms.").getByRole("link", { name: /^Reply to/ });

  await reply.focus();
  await write(debate, "Ben", { kind: "QUESTION", body: "Which harm is not a cost?" });
  await expect(ada.page.getByRole("button", { name: "1 new" })).toBeVisible();
  await expect(reply).toBeFocused();

  await ada.argument.fill("Half a thought");
  await ada.argument.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 5));
  await write(debate, "Ben", { kind: "QUESTION", body: "And who pays for it?" });
  await moderate(debate, "hide", first);
  await expect(ada.page.getByRole("button", { name: "2 new" })).toBeVisible();
  await expect(ada.argument).toBeFocused();
  await ada.page.keyboard.type("h");
  await expect(ada.argument).toHaveValue("Half ha thought");

  await test.step("a screen reader hears of both in one sentence", async () => {
    await expect(ada.page.getByText(/new arguments? on paragraph 1\./)).toBeAttached();
  });
});
