import { tell } from "../log/log";
import { isFinal } from "../mail/afterwards";
import { sendLetter, sendsMail } from "../mail/mailer";
import { listNotices } from "../notices/queries";
import { claimMail, type DueMail, keepMailed, tryAgainAt } from "./commands";
import { letterOf } from "./letter";

const kept = globalThis as { crossfloorNoticeMail?: NodeJS.Timeout };

const roundEvery = 60_000;
const firstAfter = 20_000;
const againAfter = 15 * 60_000;
/** So many letters side by side: one that the server is slow to take holds up few. */
const width = 4;

/** Mails what is new to those who asked for it, at their hour, as long as this process runs. */
export function startNoticeMail(): void {
  if (kept.crossfloorNoticeMail || !sendsMail()) return;
  const again = (soon: number) => {
    kept.crossfloorNoticeMail = setTimeout(() => void mailNow().finally(() => again(roundEvery)), soon);
    kept.crossfloorNoticeMail.unref();
  };
  again(firstAfter);
}

const mailNow = (): Promise<unknown> =>
  mailDue().catch((error: unknown) => tell("error", "not-mailed", { error }));

/** One round: all that is due now. The time is the database's, unless a test gives another. */
export async function mailDue(at: Date | null = null): Promise<void> {
  const work = async () => {
    for (let due = await claimMail(at); due; due = await claimMail(at)) await mailOne(due);
  };
  await Promise.all(Array.from({ length: width }, work));
}

/** Mails what came since the last mail and was not seen; nothing where there is none. */
async function mailOne(due: DueMail): Promise<void> {
  try {
    const notices = (await listNotices({ teacherId: due.teacherId, seats: [] }, due.lookedAt)) ?? [];
    const news = notices.filter(({ isNew, at }) => isNew && at > due.upTo);
    const [newest] = news;
    if (!newest) return;
    await sendLetter(letterOf(due, news));
    await keepMailed(due, newest.at);
  } catch (error) {
    tell("warn", "not-mailed", { error });
    if (!isFinal(error)) await tryAgainAt(due, new Date(due.lookedAt.getTime() + againAfter));
  }
}
