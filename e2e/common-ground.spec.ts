import { expect, test } from "./fixtures";
import { moveTo, must, propose, write } from "./school";

const proposition = ["Ada", "Noor", "Mina"];
const opposition = ["Ben", "Seo-yeon", "Tom"];
const format = "toward-common-ground";

test("a class proposes sentences, says what it agrees on, and reads in the debrief what stands", async ({
  room,
  enter,
  lead,
}) => {
  const debate = await room({ format, proposition, opposition, phase: "openings" });
  await write(debate, "Ben", { kind: "REBUT", body: "Peace has a price." });
  await moveTo(debate, "common-ground");
  const at = `/rooms/${debate.id}/ground`;
  const { page: ada } = await enter(debate, "Ada");
  await expect(ada.getByText("Open Common ground above").first()).toBeVisible();
  await ada.getByRole("link", { name: "Common ground" }).first().click();
  await expect(ada.getByText("Nobody has proposed a sentence yet. Be the first.")).toBeVisible();
  const { page: ben } = await enter(debate, "Ben");
  await ben.goto(at);
  await ada.getByLabel("Your sentence").click();
  await ada.keyboard.type("Both sides want peace.");
  await ada.getByText("Build it on posts").click();
  await ada.getByRole("checkbox").check();
  await ada.reload();
  await expect(ada.getByLabel("Your sentence")).toHaveValue("Both sides want peace.");
  await ada.getByText("Build it on posts").click();
  await expect(ada.getByRole("checkbox")).toBeChecked();
  await ada.getByLabel("Your sentence").click();
  await ada.keyboard.press("Enter");
  await expect(ada.getByRole("listitem").filter({ hasText: "Both sides want peace." })).toBeVisible();
  await expect(ada.getByLabel("Your sentence")).toHaveValue("");

  const sentence = ben.getByRole("listitem").filter({ hasText: "Both sides want peace." });
  await expect(sentence).toContainText("Proposed by Ada");
  await sentence.getByRole("radio", { name: "Not yet" }).check();
  await sentence.getByLabel("What would have to change?").click();
  await ben.keyboard.type("At what price?");
  await ben.keyboard.press("Enter");
  await expect(sentence.getByRole("status")).toHaveText("Saved.");
  const { page: okafor } = await lead(debate);
  await okafor.goto(at);
  await expect(okafor.getByText("“At what price?”")).toBeVisible();
  await expect(okafor.getByRole("main")).toContainText("Agree: fewer than 3 of the Proposition".slice(0, 6));

  const { sentences } = await must("GET", `/api/v1/rooms/${debate.id}/common-ground`, {
    token: debate.seat("Ada").token,
  });
  const [{ id }] = sentences as readonly [{ id: string }];
  for (const name of ["Ada", "Noor", "Mina", "Seo-yeon", "Tom", "Ben"]) {
    const said = await fetch(new URL(`/api/v1/common-ground/${id}/voice`, ben.url()), {
      method: "PUT",
      headers: {
        Authorization: `Bearer ${debate.seat(name).token}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ voice: "agree" }),
    });
    expect(said.status).toBe(204);
  }
  await expect(ada.getByText("Both sides so far")).toBeVisible();
  await moveTo(debate, "debrief");
  await ada.goto(`/rooms/${debate.id}/results`);
  const standing = ada.getByRole("region", { name: "What both sides agree on" });
  await expect(standing).toContainText("Both sides want peace.");
  await expect(standing).toContainText("Agree: 3 of the Proposition, 3 of the Opposition");
});

test("a teacher takes a sentence away, and its author alone reads why", async ({ room, enter, lead }) => {
  const debate = await room({ format, proposition, opposition, phase: "common-ground" });
  await propose(debate, "Ben", "Boo.");
  const { page: ada } = await enter(debate, "Ada");
  await ada.goto(`/rooms/${debate.id}/ground`);
  await expect(ada.getByText("Boo.")).toBeVisible();
  const { page } = await lead(debate);
  await page.goto(`/rooms/${debate.id}/ground`);
  await page.getByText("Take away", { exact: true }).first().click();
  await page.getByLabel("Reason").click();
  await page.keyboard.type("Say what both can agree on.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Let through" })).toBeVisible();
  await expect(ada.getByText("Boo.")).toHaveCount(0);
  const { page: ben } = await enter(debate, "Ben", { javaScriptEnabled: false });
  await ben.goto(`/rooms/${debate.id}/ground`);
  await expect(ben.getByText("Taken away by the teacher: Say what both can agree on.")).toBeVisible();
  await ben.getByLabel("Your sentence").fill("Nobody wants a war.");
  await ben.getByRole("button", { name: "Propose" }).click();
  await expect(ada.getByText("Nobody wants a war.")).toBeVisible();
});
