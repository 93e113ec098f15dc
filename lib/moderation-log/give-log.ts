import { problem, problemOf } from "../api/problem";
import { languageFor } from "../i18n/language";
import { overLimit } from "../limits/take";
import type { Member } from "../members/member";
import { languageCookie } from "../web/cookies";
import type { Answer, Asked } from "../web/exchange";
import { findSentCookie } from "../web/sent-cookies";
import { logCsv } from "./log-csv";
import { listLog } from "./queries";
import { logWishIn } from "./schemas";

/** The log of moderation as a table to keep, for the room's teacher. */
export async function giveLog(member: Member, asked: Asked): Promise<Answer> {
  if (member.role !== "TEACHER" || member.isOnWall) return problem(problemOf("not-allowed"));
  const wish = logWishIn(Object.fromEntries(new URL(asked.url).searchParams));
  if (!wish) return problem(problemOf("invalid"));
  const over = await overLimit("exports", `${member.roomId} ${member.id}`);
  if (over) return problem(over);
  const language = languageFor(
    findSentCookie(asked.headers, languageCookie),
    asked.headers.get("accept-language"),
  );
  return {
    status: 200,
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="moderation ${new Date().toISOString().slice(0, 10)}.csv"`,
      "Cache-Control": "no-store",
    },
    body: await logCsv(await listLog(member, wish), language),
  };
}
