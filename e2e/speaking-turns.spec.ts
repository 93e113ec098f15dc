import { expect, test } from "./fixtures";

const proposition = ["Ada", "Noor"];
const opposition = ["Ben", "Tom"];
const format = "spoken-debate";

test("students ask to speak, are called in turn, and a scribe notes what they said", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({ format, proposition, opposition, phase: "speaking-turns" });
  const at = `/rooms/${debate.id}/floor`;
  const { page: ada } = await enter(debate, "Ada");
  await expect(ada.getByText("The floor is open: ask to speak").first()).toBeVisible();
  await ada.getByRole("link", { name: "Speaking turns" }).first().click();
  await ada.getByLabel("What do you want to speak about?").selectOption({ index: 1 });
  await ada.getByRole("button", { name: "Ask to speak" }).click();
  await expect(ada.getByText("You are next.")).toBeVisible();

  const { page: ben } = await enter(debate, "Ben", { javaScriptEnabled: false });
  await ben.goto(at);
  await ben.getByRole("button", { name: "Ask to speak" }).click();
  await expect(ben.getByText("You are number 2 in the queue.")).toBeVisible();

  const { page: okafor } = await lead(debate);
  await okafor.goto(at);
  await okafor.getByLabel("Scribe").selectOption("Ada");
  await okafor.getByRole("button", { name: "Save" }).click();
  await expect(okafor.getByText("Saved.")).toBeVisible();
  await okafor.getByRole("button", { name: "Call Ben" }).click();
  await expect(ada.getByRole("timer", { name: "Time left of this turn" })).toHaveText(/00:[45]\d/);
  await expect(ada.getByRole("timer", { name: "Opposition: time left" })).toHaveText(/09:[45]\d/);
  await expect(ada.getByRole("timer", { name: "Proposition: time left" })).toHaveText("10:00");
  await ben.reload();
  await expect(ben.getByText("It is your turn: speak.")).toBeVisible();

  const now = ada.getByRole("region", { name: "Now speaking" });
  await now.getByLabel("What Ben said").click();
  await ada.keyboard.type("Costs are not harms.");
  await ada.reload();
  await expect(now.getByLabel("What Ben said")).toHaveValue("Costs are not harms.");
  await now.getByRole("button", { name: "Note" }).click();
  await okafor.getByRole("button", { name: "End this turn" }).click();
  await okafor.getByRole("button", { name: "Call Ada" }).click();
  await expect(now).toContainText("Ada");
  const spoken = ada.getByRole("region", { name: "Who has spoken" });
  await expect(spoken.getByRole("listitem")).toContainText("Ben");
  await spoken.getByRole("link", { name: "Read the note ¶1" }).click();
  const post = ada.getByRole("article").filter({ hasText: "Costs are not harms." });
  await expect(post).toContainText("Ben");
  await expect(post).toContainText("spoken");
});
