import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { type Mailbox, openMailbox } from "@/e2e/servers/mailbox";
import { db } from "../db/client";
import { newId } from "../db/new-id";
import { hearLog } from "../log/heard-log";
import { type Asker, askForLink, resetPassword } from "./commands";
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

/** A wish from a browser of its own that the account is not known in, but for what is said. */
const ask = (email: string, from: Partial<Asker> = {}) =>
  askForLink({ email }, { address: newId(), browserId: newId(), isKnown: false, ...from }, (url) => ({
    subject: "새 비밀번호",
    text: `여기서 정하세요.\n\n${url}`,
  }));

/**
 * The letters of a mailbox, in the order of whom they are to, once everything that was asked for before is
 * looked up: the last one asked tells.
 */
async function lettersIn(mailbox: Mailbox, count: number) {
  const last = await hire();
  await ask(last.email);
  await vi.waitFor(() => expect(mailbox.letters.map(({ to }) => to)).toContain(last.email), 9000);
  const others = () => mailbox.letters.filter(({ to }) => to !== last.email);
  await vi.waitFor(() => expect(others()).toHaveLength(count), 9000);
  return others();
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
    const use = (token = "") => resetPassword({ token, password });
    const used = await Promise.all(Array.from({ length: 3 }, () => use(second)));
    expect(used.filter(({ ok }) => ok)).toHaveLength(1);
    for (const token of [first, second]) expect(await use(token)).toMatchObject({ reason: "link-over" });
  });

  it("is sent while three work, six to a browser the account is known in, and the answer tells nothing", async () => {
    await using mailbox = await openMailbox();
    send(mailbox);
    const { email } = await hire();
    for (const typed of [email, `${newId()}@school.example`])
      for (let times = 0; times < 5; times++) expect(await ask(typed)).toEqual({ ok: true, value: {} });
    await lettersIn(mailbox, 3);
    await ask(email, { isKnown: true });
    await lettersIn(mailbox, 4 + 1);
  });

  it("is asked for by a pupil in a loop, by name or by names that are made up, and by nobody the less", async () => {
    await using mailbox = await openMailbox();
    send(mailbox);
    const [ada, ben] = [await hire(), await hire()];
    const nearby = { address: newId(), browserId: null };
    const jokers = { address: nearby.address, browserId: newId() };
    for (let times = 0; times < 320; times++)
      await ask(`${newId()}@school.example`, times % 2 ? nearby : jokers);
    for (let times = 0; times < 20; times++) await ask(ada.email, nearby);
    expect(await ask(ada.email, jokers)).toMatchObject({ reason: "too-many" });
    expect(await ask(ben.email, { address: nearby.address })).toMatchObject({ ok: true });
    expect(await ask(ben.email, nearby)).toMatchObject({ ok: true });
    const letters = await lettersIn(mailbox, 5);
    expect(letters.map(({ to }) => to).toSorted()).toEqual(
      [...Array(3).fill(ada.email), ben.email, ben.email].toSorted(),
    );
  });

  it("is held up by no letter that the mail server is slow to take, puts off and is sent again, or refuses", async () => {
    const [slow, later, never, ada] = [await hire(), await hire(), await hire(), await hire()];
    const says: Record<string, string> = {
      [slow.email]: "",
      [later.email]: "451 later",
      [never.email]: "550 nobody here",
    };
    await using mailbox = await openMailbox((to) => says[to] ?? null);
    send(mailbox);
    const told = hearLog();
    for (const { email } of [slow, later, never]) await ask(email);
    await vi.waitFor(() => expect(mailbox.asked).toHaveLength(3), 9000);
    await ask(ada.email);
    await vi.waitFor(() => expect(mailbox.letters.map(({ to }) => to)).toEqual([ada.email]), 4000);
    delete says[later.email];
    await vi.waitFor(() => expect(mailbox.letters.at(-1)?.to).toBe(later.email), 9000);
    expect(mailbox.asked.filter((to) => to === never.email)).toHaveLength(1);
    expect(await db.passwordReset.count({ where: { teacherId: never.id } })).toBe(0);
    expect(told).toHaveLength(2);
    expect(String(told)).not.toContain("@");
  });
});
