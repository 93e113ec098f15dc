import { expect, test } from "./fixtures";
import { giveCode, nameField } from "./pages/join-pages";
import { RoomPage } from "./pages/room-page";
import { must, shippedMotion } from "./school";

const roster = "1\tAda Lovelace\n2\t김민준\n3\tBen Ito\n3\tBen Ito";

test("a teacher pastes a roster, opens a room for it, and a student finds their name and writes", async ({
  okafor,
  person,
  school,
}) => {
  const page = await okafor();
  await page.goto("/classes");
  await page.getByLabel("Class name").fill("9C");
  await page.getByRole("textbox", { name: "Students" }).click();
  await page.keyboard.insertText(roster);
  await page.getByRole("button", { name: "Read the list" }).click();
  await expect(page.getByText("Line 4: This name is in the list twice", { exact: false })).toBeVisible();
  await page
    .getByRole("textbox", { name: "Students" })
    .fill(roster.replace("3\tBen Ito\n3\t", "3\tBen Ito\n4\tLittle "));
  await page.getByRole("button", { name: "Read the list" }).click();
  await page.getByRole("button", { name: "Save 4 students" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "9C" })).toBeVisible();
  const pinOf = async (name: string) =>
    (await page.getByRole("row").filter({ hasText: name }).getByRole("cell").nth(1).textContent()) ?? "";
  const pin = await pinOf("김민준");
  await page.getByRole("link", { name: "PIN cards" }).click();
  const card = page.getByRole("listitem").filter({ hasText: "김민준" });
  await expect(card).toContainText(pin);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(card).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("link", { name: "9C" }).click();
  await page.getByRole("link", { name: "Open a room for this class" }).click();
  await expect(page.getByRole("checkbox", { name: "9C" })).toBeChecked();
  await page.getByLabel("Room title").fill("Period 4");
  await page.getByLabel("Motion").selectOption(shippedMotion);
  await page.getByRole("button", { name: "Create room" }).click();
  await expect(page).toHaveURL(/\/rooms\/(?!new)[\w-]+$/);
  const roomId = page.url().split("/").at(-1) ?? "";
  await page.goto(`/rooms/${roomId}/students`);
  await expect(page.getByText("4 have not come yet", { exact: false })).toBeVisible();

  const code = (await page.request.get(`/api/v1/rooms/${roomId}`).then((answer) => answer.json())).room.code;
  const student = await person();
  await giveCode(student, code);
  const names = student.getByLabel("Your name").first();
  await expect(names.getByRole("option")).toHaveText([
    "Choose your name",
    "김민준",
    "Ada Lovelace",
    "Ben Ito",
    "Little Ben Ito",
  ]);
  await expect(nameField(student)).toBeHidden();
  await names.selectOption("김민준");
  await student.getByLabel("Your PIN").pressSequentially(pin === "0000" ? "0001" : "0000");
  await student.getByRole("button", { name: "Join" }).click();
  await expect(student.getByText("That PIN does not open this seat.", { exact: false })).toBeVisible();
  await expect(names).toHaveValue(/./);
  await student.getByLabel("Your PIN").fill("");
  await student.getByLabel("Your PIN").pressSequentially(pin);
  await student.getByRole("button", { name: "Join" }).click();
  await expect(student).toHaveURL(new RegExp(`/rooms/${roomId}$`));

  const row = page.getByRole("row").filter({ hasText: "김민준" });
  await expect(row.getByText("here now")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("3 have not come yet", { exact: false })).toBeVisible();
  await expect(student.getByText("here now")).toHaveCount(0);

  const { token } = school.teacher;
  await must("POST", `/api/v1/rooms/${roomId}/phase`, { token, body: { to: "rebuttals" } });
  const room = new RoomPage(student, roomId);
  await room.openThread(1);
  await room.writePost({ kind: "Question", body: "Since when?" });
  await expect(room.post("Since when?")).toBeVisible();
});

test("a student comes in by PIN before any script has loaded, and again on another device", async ({
  okafor,
  person,
}) => {
  const page = await okafor({ javaScriptEnabled: false });
  await page.goto("/classes");
  await page.getByLabel("Class name").fill("11A");
  await page.getByLabel("Or a file").setInputFiles({
    name: "users.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "sourcedId;role;givenName;familyName\nu1;student;Ada;Lovelace\nu2;teacher;Ms;Okafor",
      "utf16le",
    ),
  });
  await page.getByRole("button", { name: "Read the list" }).click();
  await expect(page.getByText("1 student was found")).toBeVisible();
  await expect(page.getByText("Line 3: not a student: Ms Okafor")).toBeAttached();
  await page.getByRole("button", { name: "Save 1 student" }).click();
  const pin = (await page.getByRole("row").nth(1).getByRole("cell").nth(1).textContent()) ?? "";
  await page.getByRole("link", { name: "Open a room for this class" }).click();
  await page.getByLabel("Motion").selectOption(shippedMotion);
  await page.getByRole("button", { name: "Create room" }).click();
  await expect(page).toHaveURL(/\/rooms\/(?!new)[\w-]+$/);
  const roomId = page.url().split("/").at(-1) ?? "";
  const { code } = (await page.request.get(`/api/v1/rooms/${roomId}`).then((answer) => answer.json())).room;
  for (const _ of ["the first device", "another device"]) {
    const student = await person({ javaScriptEnabled: false });
    await giveCode(student, code);
    await student.getByLabel("Your name").first().selectOption("Ada Lovelace");
    await student.getByLabel("Your PIN").fill(pin);
    await student.getByRole("button", { name: "Join" }).click();
    await expect(student.getByTitle("Ada Lovelace")).toBeVisible();
  }
});
