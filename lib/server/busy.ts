import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createTranslator } from "next-intl";
import { problem, problemOf } from "../api/problem";
import { type Language, languageFor, languages } from "../i18n/language";
import { awayWords, waitSeconds } from "../web/away-words";
import { languageCookie } from "../web/cookies";
import { findSentCookie } from "../web/sent-cookies";
import { askedOf, sendAnswer } from "./node-exchange";

/** A page that costs nothing: it stands as it is, and asks again by itself where nothing was sent. */
function pageOf(locale: Language, isForm: boolean): string {
  const messages = JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"));
  const t = createTranslator({ locale, messages, namespace: "app.busy" });
  const again = isForm ? "" : `<meta http-equiv="refresh" content="${waitSeconds}">`;
  const title = t("title");
  return (
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">${again}` +
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
    `<title>${title}</title></head><body><main><h1>${title}</h1>` +
    `<p>${t(isForm ? "form" : "text")}</p></main></body></html>`
  );
}

/** Tells who finds too many before them to come again, in the words of a page, a form or a program. */
export function openBusy(): (request: IncomingMessage, response: ServerResponse) => void {
  const pages = Object.fromEntries(
    languages.map((language) => [language, [pageOf(language, false), pageOf(language, true)] as const]),
  );
  return (request, response) => {
    const { headers } = askedOf(request, response);
    const isForm = headers.has("next-action");
    const isPage = !isForm && !headers.has("rsc") && headers.get("accept")?.includes("text/html");
    const [page, form] =
      pages[languageFor(findSentCookie(headers, languageCookie), headers.get("accept-language"))] ?? [];
    const refusal = problem(problemOf("unavailable"));
    const asText = (type: string, body = "") => ({
      status: 503,
      headers: { ...refusal.headers, "Content-Type": `${type}; charset=utf-8` },
      body,
    });
    const answer = isPage
      ? asText("text/html", request.method === "POST" ? form : page)
      : isForm
        ? asText("text/plain", awayWords.notBegun)
        : refusal;
    sendAnswer(answer, request, response);
  };
}
