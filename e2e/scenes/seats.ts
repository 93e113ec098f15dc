import { expect, type Page } from "@playwright/test";
import { giveCode, nameField } from "../pages/join-pages";
import { keptSeat, moderate, type Room, type Seat, write } from "../school";
import type { Say, Scene } from "./scene";

const plan = { proposition: ["Min-jun"], opposition: ["Ada", "Ben", "Cleo"], phase: "rebuttals" } as const;

/** This browser holds one seat of the room and no other. */
async function sitAs(page: Page, seat: Seat): Promise<void> {
  await page.context().addCookies([keptSeat(seat)]);
}

/** Looks after its stream until the page says what has become of it. */
async function lookAfter(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** The room as a student opens it, writing on its first paragraph. */
async function writeIn(page: Page, debate: Room, body: string): Promise<void> {
  await page.goto(`/rooms/${debate.id}?p=1`);
  await page.locator("#arguments textarea").pressSequentially(body);
}

/** Somebody who was here before, on a device that does not know them. */
export const returner: Scene = {
  name: "a student who comes back on another device",
  open: async ({ person, room }) => {
    const debate = await room(plan);
    const path = `/join/${debate.code}`;
    const isTaken = async (page: Page, say: Say) => {
      await page.getByRole("textbox", { name: say("join.name"), exact: true }).fill("Ada");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: say("join.back.ask") }).waitFor();
    };
    return {
      page: await person(),
      views: [
        { name: "join-name-taken", path, act: isTaken },
        {
          name: "join-waiting",
          path,
          act: async (page, say) => {
            await isTaken(page, say);
            await page.getByRole("button", { name: say("join.back.ask") }).click();
            await page.getByRole("button", { name: say("join.waiting.check") }).waitFor();
          },
        },
        { name: "room-not-here", path: `/rooms/${debate.id}` },
      ],
    };
  },
};

/** A student whose browser turns out to be somebody else, or nobody. */
export const unseated: Scene = {
  name: "a student who has lost the seat",
  open: async ({ enter, room }) => {
    const debate = await room(plan);
    const path = `/rooms/${debate.id}?p=1`;
    const { page } = await enter(debate, "Ada");
    return {
      page,
      views: [
        {
          name: "seat-other",
          path,
          act: async (_, say) => {
            await sitAs(page, debate.seat("Ada"));
            await writeIn(page, debate, "Drills frighten nobody.");
            await sitAs(page, debate.seat("Ben"));
            await page.getByRole("button", { name: say("post.post"), exact: true }).click();
            await lookAfter(page, say("room.connection.goOn").replace("{now}", "Ben"));
          },
        },
        {
          name: "seat-lost",
          path,
          act: async (_, say) => {
            await sitAs(page, debate.seat("Ada"));
            await writeIn(page, debate, "Drills frighten nobody.");
            await page.context().clearCookies({ name: keptSeat(debate.seat("Ada")).name });
            await lookAfter(page, say("room.connection.comeBack"));
            await sitAs(page, debate.seat("Ben"));
          },
        },
        {
          name: "removed-with-words",
          path,
          act: async (_, say) => {
            await sitAs(page, debate.seat("Cleo"));
            await writeIn(page, debate, "Drills frighten nobody.");
            await moderate(debate, "remove", debate.seat("Cleo").memberId);
            await page.getByText(say("room.removed.title")).waitFor();
          },
        },
      ],
    };
  },
};

/** Opens the dialog of keys once the page's script has taken over, and waits where it is slow to open. */
async function changeKeys(page: Page, say: Say): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    if (await dialog.isHidden()) await page.getByRole("button", { name: say("keys.change") }).click();
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** The teacher, whom somebody asks to be let back in, and as she looks on as one of her students. */
export const door: Scene = {
  name: "the teacher at the door",
  open: async ({ okafor, person, room, enter }) => {
    const debate = await room(plan);
    await enter(debate, "Cleo");
    await write(debate, "Min-jun", { kind: "SUPPORT", body: "It pays for itself." });
    const ada = await person();
    await giveCode(ada, debate.code);
    await nameField(ada).fill("Ada");
    await ada.keyboard.press("Enter");
    await ada.getByRole("button", { name: "Ask your teacher to let you back in" }).click();
    await ada.getByRole("button", { name: "Look now" }).waitFor();
    return {
      page: await okafor(),
      views: [
        { name: "wish-room", path: `/rooms/${debate.id}` },
        // Where Cleo is here, and the others are not.
        { name: "wish-students", path: `/rooms/${debate.id}/students` },
        {
          name: "students-merge",
          path: `/rooms/${debate.id}/students/merge?${new URLSearchParams({
            kept: debate.seat("Min-jun").memberId,
            other: debate.seat("Ben").memberId,
          })}`,
        },
        { name: "room-search", path: `/rooms/${debate.id}/search?q=pays` },
        { name: "room-search-none", path: `/rooms/${debate.id}/search?q=xyzzy` },
        { name: "view-as-student", path: `/rooms/${debate.id}~${debate.seat("Ada").memberId}?p=1#arguments` },
        { name: "join-own-room", path: `/join/${debate.code}` },
        {
          name: "keys-moderate",
          path: `/rooms/${debate.id}/moderate`,
          act: changeKeys,
        },
      ],
    };
  },
};
