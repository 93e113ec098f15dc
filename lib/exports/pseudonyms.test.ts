import { createTranslator } from "next-intl";
import { afterAll, expect, it, vi } from "vitest";
import { unzip } from "@/e2e/odd/unzip";
import en from "@/messages/en.json";
import { letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { moderate } from "../moderation/commands";
import { writePost } from "../posts/commands";
import { changePhase, changeRoomSettings } from "../rooms/commands";
import { placeMember } from "../sides/commands";
import { fileFormats } from "./file-formats";
import { nameFile } from "./files/file-name";
import { render } from "./files/render-aside";
import { wordsIn } from "./files/words";
import { readRoomFile } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  process.env.NEXTAUTH_SECRET ??= "a secret of this test";
});
afterAll(() => db.$disconnect());

const words = wordsIn(
  "en",
  createTranslator({ locale: "en", namespace: "takeHome.file", messages: en }) as never,
);
const names = ["Quistgaard", "Ostrowski", "Zvonimir", "Okafor", "Rejoinder"];

/** Every byte of a file, with all that is zipped in it, as text. */
const everyByte = (bytes: Buffer): string =>
  bytes.toString("utf8") +
  (bytes.toString("latin1", 0, 2) === "PK" ? Object.entries(unzip(bytes)).flat().join() : "");

it("a file for others holds no name in any byte, whatever its format", async () => {
  const lesson = await openLesson(db);
  const { teacher, paragraphs } = lesson;
  const [ada, ben] = [await letIn(lesson, "Ada Quistgaard"), await letIn(lesson, "Ben Ostrowski")];
  const zoe = await letIn(lesson, "Zoe Zvonimir");
  await changeRoomSettings(teacher, { title: "Ms Okafor’s class" });
  await placeMember(teacher, { memberId: ada.id, side: "PROPOSITION" });
  await placeMember(teacher, { memberId: ben.id, side: "OPPOSITION" });
  await changePhase(teacher, { to: "rebuttals" });
  const post = { kind: "REBUT" as const, evidence: [], paragraphId: paragraphs[0]?.id ?? "" };
  const written = await writePost(ben, { ...post, body: "It is not dear." });
  const hidden = await writePost(ben, { ...post, body: "Words of Rejoinder." });
  for (const act of [
    { act: "hide", targetId: hidden.ok ? hidden.value.postId : "", reason: "Names Quistgaard" },
    { act: "pin", targetId: written.ok ? written.value.postId : "" },
    { act: "mute", targetId: zoe.id, reason: "Zvonimir was rude to Ostrowski" },
    { act: "rename", targetId: zoe.id, name: "Zoe Zvonimir II" },
  ] as const)
    expect(await moderate(teacher, act)).toMatchObject({ ok: true });
  const { signal } = new AbortController();
  for (const format of fileFormats) {
    const [hiding, open] = [await readRoomFile(teacher, "pseudonyms"), await readRoomFile(teacher, "real")];
    const bytes = await render({ file: hiding, format, words, at: "urn:crossfloor:room" }, signal);
    const text = everyByte(bytes as Buffer) + nameFile(hiding, format);
    expect(
      names.filter((name) => text.includes(name)),
      format,
    ).toEqual([]);
    expect(text, format).toContain("It is not dear.");
    const named = everyByte(
      (await render({ file: open, format, words, at: "urn:crossfloor:room" }, signal)) as Buffer,
    );
    expect(named, format).toContain("Ostrowski");
  }
});
