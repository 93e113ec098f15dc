import type { IncomingMessage, ServerResponse } from "node:http";
import { languageFor } from "../i18n/language";
import { isId } from "../input/text-field";
import { findMemberAt } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import {
  browserCookie,
  type Cookie,
  hintCookie,
  isBrowserId,
  languageCookie,
  rejoinKeyCookie,
  seatCookie,
  sessionCookie,
  themeCookie,
} from "../web/cookies";
import { hereOf } from "../web/here";
import { findSentCookie } from "../web/sent-cookies";
import { drawingBy, type Framework } from "./framework";
import { findPage, type Page } from "./kept-pages";
import { askedOf } from "./node-exchange";
import { packAtOnce, packingFor } from "./packing";

/**
 * Answers a request for the page of a room with one that is kept where that can be, and says whether it will
 * answer. What it finds it cannot answer is the framework's.
 */
export function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  framework: Framework,
): boolean {
  const roomId = roomAskedFor(request);
  if (roomId === null) return false;
  const { headers } = askedOf(request, response);
  const sent = (cookie: Cookie) => findSentCookie(headers, cookie);
  const here = hereOf(headers);
  const secret = sent(seatCookie(roomId));
  const isOneSeat = secret !== null && sent(sessionCookie(here.isSecure)) === null;
  // A page that gives a cookie, or shows a key once, is its reader's alone.
  if (!isOneSeat || !isBrowserId(sent(browserCookie)) || sent(rejoinKeyCookie(roomId)) !== null) return false;

  const language = languageFor(sent(languageCookie), headers.get("accept-language"));
  const find = async (): Promise<Page | null> => {
    const proof = await findMemberAt(roomId, { session: null, seatIn: () => secret });
    if (!proof || proof.member.isRemoved) return null;
    const { member, seq } = proof;
    const look = JSON.stringify([here.origin, language, sent(themeCookie), sent(hintCookie)]);
    const whole = await readWholeRoom(roomId, seq);
    return findPage({ member, whole, look }, drawingBy(framework, request));
  };
  void find()
    .catch(() => null)
    .then((page) => (page ? sendPage(page, request, response) : framework(request, response)));
  return true;
}

async function sendPage(page: Page, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const packing = packingFor(request);
  const { status, headers, html } = page;
  const body = packing ? await packAtOnce(html, packing) : html;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.appendHeader("Vary", "Accept-Encoding");
  if (packing) response.setHeader("Content-Encoding", packing);
  response.end(body);
}

/** The room whose own page is opened, as browsers open it; null for anything else. */
function roomAskedFor({ method, url, headers }: IncomingMessage): string | null {
  const { crossfloorDatabaseIsAway: isAway } = globalThis as { crossfloorDatabaseIsAway?: boolean };
  const isOpened = method === "GET" && headers.rsc === undefined && headers.accept?.includes("text/html");
  const roomId = /^\/rooms\/([\w-]+)$/.exec(url ?? "")?.[1];
  return isOpened && !isAway && roomId !== undefined && isId(roomId) ? roomId : null;
}
