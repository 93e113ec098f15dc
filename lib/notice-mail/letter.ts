import { createTranslator } from "next-intl";
import en from "@/messages/en.json";
import ko from "@/messages/ko.json";
import type { Notice } from "../debate/notices/notice";
import type { Language } from "../i18n/language";
import type { Letter } from "../mail/mailer";
import { lineOf } from "../notices/lines";
import { siteOf } from "../web/here";
import type { DueMail } from "./commands";
import { stopTokenOf } from "./stop-token";

const words: Readonly<Record<Language, typeof en>> = { en, ko };

/** One digest: what is new in a teacher's rooms, how many and where, and no student's name. */
export function letterOf({ teacherId, email, language }: DueMail, notices: readonly Notice[]): Letter {
  const { origin } = siteOf();
  const t = createTranslator({ locale: language, messages: words[language], namespace: "noticeMail" });
  const lines = notices.map((notice) => ({
    text: sentenceOf(notice, language),
    url: `${origin}${lineOf(notice).href}`,
  }));
  const token = stopTokenOf(teacherId);
  const [all, stop] = [`${origin}/notices`, `${origin}/notices/stop/${token}`];
  const text = [
    t("lead"),
    ...lines.map(({ text, url }) => `• ${text}\n  ${url}`),
    `${t("all")}\n${all}`,
    `${t("why")}\n${t("stop")}: ${stop}`,
  ].join("\n\n");
  const item = (line: (typeof lines)[number]) => `<li>${linkTo(line.url, line.text)}</li>`;
  const html = `<!doctype html><html lang="${language}"><body><p>${inHtml(t("lead"))}</p>
<ul>${lines.map(item).join("\n")}</ul>
<p>${linkTo(all, t("all"))}</p>
<p><small>${inHtml(t("why"))} ${linkTo(stop, t("stop"))}</small></p></body></html>`;
  const oneClick = `${origin}/api/notice-mail/${token}`;
  return { to: email, subject: t("subject"), text, html, unsubscribe: oneClick };
}

function sentenceOf({ kind, count, roomTitle, by, phase, until }: Notice, language: Language): string {
  const t = createTranslator({ locale: language, messages: words[language] });
  const title = phase ? titleOf(phase, language) : "";
  const date = until
    ? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(until)
    : "";
  if (kind === "deadline") return "";
  return t(`notices.says.${kind}`, { count, room: roomTitle, name: by ?? "", phase: title, date });
}

type Titles = Readonly<Record<string, string>>;

/** In the reader's words where a phase is called as it ships. */
const titleOf = ({ key, title }: Readonly<{ key: string; title: string }>, language: Language): string =>
  (en.phases as Titles)[key] === title ? ((words[language].phases as Titles)[key] ?? title) : title;

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const inHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
const linkTo = (url: string, text: string): string => `<a href="${inHtml(url)}">${inHtml(text)}</a>`;
