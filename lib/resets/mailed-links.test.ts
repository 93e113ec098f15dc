import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { type Mailbox, openMailbox } from "@/e2e/servers/mailbox";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { hearLog } from "../log/heard-log";
import { askForLink, resetPassword } from "./commands";
import { findResetLink } from "./queries";

vi.hoisted(() => {
  process.env.DATABASE_URL = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
});

const site = "https://debate.school.example";
const password = "another long password";

async function hire(disabledAt: Date | null = null) {
  const [id, email] = [newId(), `${newId().toLowerCase()}@school.example`];
  await db.teacher.create({ data: { id, email, name: "Ms Okafor", passwordHash: "", disabledAt } });
  return { id, email };
}

const ask = (email: string, address = newId()) =>
  askForLink({ email }, { address }, (url) => ({
    subject: "새 비밀번호",
    text: `여기서 정하세요.\n\n${url}`,
  }));

/** The letters of a mailbox once everything that was asked for before is done: the last one asked tells. */
async function lettersIn(mailbox: Mailbox, count: number) {
  const last = await hire();
  await ask(last.email);
  await vi.waitFor(() => expect(mailbox.letters.at(-1)?.to).toBe(last.email), 9000);
  expect(mailbox.letters).toHaveLength(count + 1);
  return mailbox.letters.slice(0, count);
}

const tokenIn = (text = "") => new RegExp(`${site}/reset/([\\w-]{43})$`).exec(text)?.[1] ?? "";

function send(mailbox: Mailbox): void {
  vi.stubEnv("SMTP_URL", mailbox.url);
  vi.stubEnv("NEXTAUTH_URL", site);
}

afterEach(() => vi.unstubAllEnvs());
afterAll(() => db.$disconnect());

describe("a link by mail", () => {
  it("goes to who has an account, and is answered the same, before anything is done, where nobody has", async () => {
    await using mailbox = await openMailbox();
    send(mailbox);
    const [ada, gone] = [await hire(), await hire(new Date())];
    const answers = [await ask(`${newId()}@school.example`), await ask(gone.email), await ask(ada.email)];
    expect(answers).toEqual([{ ok: true, value: {} }, answers[0], answers[0]]);
    expect(await db.passwordReset.count({ where: { teacherId: { in: [ada.id, gone.id] } } })).toBe(0);
    expect(mailbox.letters).toEqual([]);

    const [letter] = await lettersIn(mailbox, 1);
    expect(letter).toMatchObject({ to: ada.email, subject: "새 비밀번호" });
    expect(letter?.headers["content-type"]).toMatch(/^text\/plain; charset=utf-8$/);
    expect(letter?.headers).toMatchObject({
      "auto-submitted": "auto-generated",
      from: "Crossfloor <no-reply@debate.school.example>",
    });
    expect(letter?.text.match(/https?:/g), "nothing but the link").toHaveLength(1);
    const link = await db.passwordReset.findFirstOrThrow({ where: { teacherId: ada.id } });
    expect(JSON.stringify(link)).not.toContain(tokenIn(letter?.text));
    expect(link.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(3_600_000);
  });

  it("works once, ends the other links of the account, and does not end those when it is asked for", async () => {
    await using mailbox = await openMailbox();
    send(mailbox);
    const { email } = await hire();
    await ask(email);
    await ask(email);
    const [first, second] = (await lettersIn(mailbox, 2)).map(({ text }) => tokenIn(text));
    expect(await findResetLink(first ?? "")).not.toBeNull();
    const use = (token = "") => resetPassword({ token, password }, newId());
    const used = await Promise.all(Array.from({ length: 3 }, () => use(second)));
    expect(used.filter(({ ok }) => ok)).toHaveLength(1);
    for (const token of [first, second]) expect(await use(token)).toMatchObject({ reason: "link-over" });
  });

  it("is sent three times an hour to an address at the most, whether it has an account or not", async () => {
    await using mailbox = await openMailbox();
    send(mailbox);
    for (const email of [(await hire()).email, `${newId()}@school.example`]) {
      for (let times = 0; times < 3; times++) expect(await ask(email)).toMatchObject({ ok: true });
      expect(await ask(email)).toMatchObject({ reason: "too-many" });
    }
    await lettersIn(mailbox, 3);
  });

  it("is tried again where the mail server does not answer, and nobody waits for it", async () => {
    const { email } = await hire();
    const told = hearLog();
    vi.stubEnv("NEXTAUTH_URL", site);
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    expect(await ask(email)).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(told).toHaveLength(1), 5000);
    expect(String(told)).not.toContain("@");
    await using mailbox = await openMailbox();
    send(mailbox);
    await vi.waitFor(() => expect(mailbox.letters.map(({ to }) => to)).toEqual([email]), 9000);
  });
});
