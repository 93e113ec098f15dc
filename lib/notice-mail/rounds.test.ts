import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { type Mailbox, openMailbox } from "@/e2e/servers/mailbox";
import { type Lesson, letIn, openLesson } from "@/prisma/lesson";
import { db } from "../db/client";
import { hearLog } from "../log/heard-log";
import { writePost } from "../posts/commands";
import { flagPost } from "../posts/flag-post";
import { changePhase } from "../rooms/commands";
import { changeMailWish, claimMail } from "./commands";
import { stopByOneClick } from "./one-click";
import { mailDue } from "./rounds";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const site = "https://debate.school.example";
afterEach(async () => {
  vi.unstubAllEnvs();
  await db.noticeMail.deleteMany({ where: { isOn: true } });
});
afterAll(() => db.$disconnect());

const hours = 3_600_000;
const day = 24 * hours;
/** So many hours after the beginning of the day after today, in UTC. */
const tomorrow = (hour: number): Date => new Date(Math.ceil(Date.now() / day) * day + hour * hours);

type Seoul = Readonly<{ lesson: Lesson; email: string; news: () => Promise<unknown>; student: string }>;

/** A teacher in Seoul who wants mails at 16, 7 in UTC, and something new in her room. */
async function asking(mailbox: Mailbox): Promise<Seoul> {
  vi.stubEnv("SMTP_URL", mailbox.url);
  vi.stubEnv("NEXTAUTH_URL", site);
  const lesson = await openLesson(db);
  const { teacherId, paragraphs, teacher } = lesson;
  const { email } = await db.teacher.findUniqueOrThrow({ where: { id: teacherId } });
  const student = "Seo-yeon Kim";
  const [writer, reader] = [await letIn(lesson, student), await letIn(lesson, "Ben")];
  await changePhase(teacher, { to: "rebuttals" });
  const wish = { isOn: "on", hour: 16, timeZone: "Asia/Seoul", language: "ko" } as const;
  await changeMailWish({ teacherId }, wish, new Date(Date.now() - 1000));
  await db.noticeMail.update({ where: { teacherId }, data: { lookedAt: null } });
  const news = async () => {
    const post = await writePost(writer, {
      paragraphId: paragraphs[0]?.id,
      kind: "QUESTION",
      body: "왜요?",
      evidence: [],
    });
    if (post.ok) await flagPost(reader, { postId: post.value.postId, reason: "Rude" });
  };
  await news();
  return { lesson, email, news, student };
}

const partsOf = (text: string) =>
  [...text.matchAll(/Content-Transfer-Encoding: (\S+)\r\n\r\n([\s\S]*?)\r\n--/g)].map(([, how, body = ""]) =>
    how === "base64"
      ? Buffer.from(body, "base64").toString()
      : decodeURIComponent(
          body
            .replaceAll("=\r\n", "")
            .replaceAll("%", "%25")
            .replaceAll(/=([0-9A-F]{2})/g, "%$1"),
        ),
  );

describe("notices by mail", () => {
  it("come once a day, at the hour in the teacher's zone and language, and only when something is new", async () => {
    await using mailbox = await openMailbox();
    const { email, news, student, lesson } = await asking(mailbox);
    await mailDue(tomorrow(6.9));
    expect(mailbox.letters).toEqual([]);
    await Promise.all([mailDue(tomorrow(7.1)), mailDue(tomorrow(7.1)), mailDue(tomorrow(7.1))]);
    await mailDue(tomorrow(14.9));
    const [letter, ...more] = mailbox.letters;
    expect([letter?.to, letter?.subject, more]).toEqual([email, "Crossfloor 토론방의 새 소식", []]);
    const [text = "", html = ""] = partsOf(letter?.text ?? "");
    expect(text).toContain("10B에서 글 1개가 신고됐어요");
    expect(text).toContain(`${site}/rooms/${lesson.roomId}/moderate`);
    expect(html).toContain(`<a href="${site}/rooms/${lesson.roomId}/moderate">10B에서`);
    for (const part of [text, html]) {
      expect(part).not.toContain(student);
      expect(part).not.toContain("왜요");
      expect(part).not.toContain("Ben");
    }
    expect(letter?.headers["content-type"]).toMatch(/^multipart\/alternative/);

    await mailDue(tomorrow(24 + 7.1));
    expect(mailbox.letters, "nothing new").toHaveLength(1);
    await news();
    await db.flag.updateMany({ where: { roomId: lesson.roomId }, data: { createdAt: tomorrow(30) } });
    await mailDue(tomorrow(48 + 7.1));
    expect(mailbox.letters).toHaveLength(2);
  });

  it("are given up where a process dies that had begun: never twice", async () => {
    await using mailbox = await openMailbox();
    await asking(mailbox);
    expect(await claimMail(tomorrow(7.1))).not.toBeNull();
    await mailDue(tomorrow(7.2));
    expect(mailbox.letters).toEqual([]);
    await mailDue(tomorrow(24 + 7.1));
    expect(mailbox.letters).toHaveLength(1);
  });

  it("are tried again while the day lasts, where the server takes none now, and the log names nobody", async () => {
    let answer: string | null = "451 try again later";
    await using mailbox = await openMailbox(() => answer);
    const { email } = await asking(mailbox);
    const log = hearLog();
    await mailDue(tomorrow(7.1));
    await mailDue(tomorrow(7.2));
    expect([mailbox.letters.length, mailbox.asked.length]).toEqual([0, 1]);
    expect(log.join("")).toContain("not-mailed");
    expect(log.join("")).not.toContain(email);
    answer = null;
    await mailDue(tomorrow(7.4));
    await mailDue(tomorrow(7.8));
    expect(mailbox.letters).toHaveLength(1);
  });

  it("are not tried again at night, nor where the server will never take them", async () => {
    let answer: string | null = "451 try again later";
    await using mailbox = await openMailbox(() => answer);
    await asking(mailbox);
    await mailDue(tomorrow(7.1));
    answer = "550 no such box";
    await mailDue(tomorrow(15.1));
    expect(mailbox.asked).toHaveLength(1);
    await mailDue(tomorrow(24 + 7.1));
    await mailDue(tomorrow(24 + 8.1));
    expect(mailbox.asked).toHaveLength(2);
  });

  it("end by the one press of a mail program, for whom the letter was for and nobody else", async () => {
    await using mailbox = await openMailbox();
    const { lesson } = await asking(mailbox);
    await mailDue(tomorrow(7.1));
    const [letter] = mailbox.letters;
    expect(letter?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    const token =
      /^<https:\S+\/api\/notice-mail\/(\S+)>$/.exec(letter?.headers["list-unsubscribe"] ?? "")?.[1] ?? "";
    expect(partsOf(letter?.text ?? "")[0]).toContain(`${site}/notices/stop/${token}`);
    expect((await stopByOneClick(token.replace(/.$/, (sign) => (sign === "0" ? "1" : "0")))).status).toBe(
      404,
    );
    expect(await db.noticeMail.count({ where: { teacherId: lesson.teacherId, isOn: true } })).toBe(1);
    expect((await stopByOneClick(token)).status).toBe(204);
    await db.flag.updateMany({ where: { roomId: lesson.roomId }, data: { createdAt: tomorrow(30) } });
    await mailDue(tomorrow(48 + 7.1));
    expect(mailbox.letters).toHaveLength(1);
  });
});

describe("the hour of a day", () => {
  const lookedAt = async (timeZone: string, hour: number, from: string, looks: readonly string[]) => {
    const { teacherId } = await openLesson(db);
    await changeMailWish({ teacherId }, { isOn: "on", hour, timeZone, language: "en" }, new Date(from));
    const taken: string[] = [];
    for (const look of looks) if (await claimMail(new Date(look))) taken.push(look);
    await db.noticeMail.delete({ where: { teacherId } });
    return taken;
  };

  it("comes once where clocks are put forward over it, and once where they are put back to it", async () => {
    const york = "America/New_York";
    const forward = ["2026-03-08T06:59:00Z", "2026-03-08T07:05:00Z", "2026-03-08T20:00:00Z"];
    expect(await lookedAt(york, 2, "2026-03-08T06:00:00Z", forward)).toEqual([forward[1]]);
    const back = ["2026-11-01T05:05:00Z", "2026-11-01T06:05:00Z", "2026-11-01T20:00:00Z"];
    expect(await lookedAt(york, 1, "2026-11-01T04:30:00Z", back)).toEqual([back[0]]);
  });

  it("is over today where the wish comes later, and comes late where nobody ran", async () => {
    const looks = ["2026-11-02T18:00:00Z", "2026-11-03T15:00:00Z", "2026-11-03T21:00:00Z"];
    expect(await lookedAt("Europe/Berlin", 16, "2026-11-02T17:00:00Z", looks)).toEqual([looks[1]]);
    expect(await lookedAt("Europe/Berlin", 16, "2026-11-02T14:00:00Z", looks.toSpliced(1, 1))).toEqual([
      looks[0],
      looks[2],
    ]);
  });

  it("is in a zone that there is", async () => {
    const { teacherId } = await openLesson(db);
    const wish = { isOn: "on", hour: 7, timeZone: "Moon/Tranquility", language: "en" } as const;
    expect(await changeMailWish({ teacherId }, wish)).toMatchObject({ errors: { timeZone: "malformed" } });
  });
});
