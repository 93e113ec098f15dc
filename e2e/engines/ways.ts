import { moveTo, must, postsIn, type Room, write } from "../school";
import { expect, test } from "./engine-test";

const words = "Never ban a thing; ask why it is done. 왜 하는지 물어보세요.";
/** Keys that write nothing, as WebDriver calls them. */
const [tab, enter] = ["\uE004", "\uE007"];

const argument = { role: "textbox", name: "Your argument" } as const;

test("joins with a code and a name", async ({ person: ada, room }) => {
  await room({ phase: "openings" });
  await ada.sees("Proposition");
});

test("selects words of another paragraph with the mouse and writes about them", async ({
  person: ada,
  room,
}) => {
  const debate = await room({ phase: "openings" });
  await ada.open(1);
  await ada.select(2, "North Korea views displays");
  await ada.press({ role: "button", name: "Answer these words" });
  await ada.write(words);
  await ada.press({ role: "button", name: "Post" });
  await expect.poll(() => quotesIn(debate)).toEqual([{ body: words, quote: "North Korea views displays" }]);
});

test("replies to somebody", async ({ person: ada, room }) => {
  const debate = await room({ phase: "rebuttals", opposition: ["Ben"] });
  await write(debate, "Ben", { kind: "REBUT", body: "It calms nobody." });
  await ada.press({ role: "button", name: "1 new" });
  await ada.press({ role: "link", name: "Reply to Ben" });
  await ada.write(words);
  await ada.press({ role: "button", name: "Reply" });
  await expect.poll(() => postsIn(debate)).toEqual(["It calms nobody.", words]);
});

test("votes", async ({ person: ada, room }) => {
  await room({ phase: "closing-vote" });
  await ada.press({ role: "radio", name: "For" });
  await ada.press({ role: "button", name: "Cast vote" });
  await ada.sees("You voted: For.");
});

test("finds a draft again after a reload, and sends it with Ctrl and Enter", async ({
  person: ada,
  room,
}) => {
  const debate = await room({ phase: "openings" });
  await ada.open(1);
  await ada.press(argument);
  await ada.write(words);
  await ada.window.reload();
  await ada.hasInBox(words);
  await ada.press(argument);
  await ada.window.send();
  await expect.poll(() => postsIn(debate)).toEqual([words]);
});

test("goes to the flow sheet and back to a draft, in a room that is still live", async ({
  person: ada,
  room,
}) => {
  const debate = await room({ phase: "openings" });
  await ada.open(1);
  await ada.press(argument);
  await ada.write(words);
  await ada.press({ role: "link", name: "Flow" });
  await ada.sees("Flow sheet");
  await ada.window.back();
  await ada.hasInBox(words);
  await moveTo(debate, "rebuttals");
  await ada.sees("Rebuttals");
});

test("a teacher logs in with keys alone and opens the form for a room", async ({
  person: okafor,
  teacher,
}) => {
  await okafor.goTo("/login");
  await okafor.press({ role: "textbox", name: "Email" });
  await okafor.window.type(`${teacher.email}${tab}${teacher.password}${enter}`);
  await okafor.press({ role: "link", name: "Create a room" });
  await okafor.sees("More settings");
});

/** What stands in the room, each with the words it answers. */
async function quotesIn(room: Room): Promise<readonly object[]> {
  const { posts } = await must("GET", `/api/v1/rooms/${room.id}`, { token: room.teacher.token });
  const all = posts as readonly Readonly<{ body: string; quote: Readonly<{ exact: string }> | null }>[];
  return all.map(({ body, quote }) => ({ body, quote: quote?.exact }));
}
