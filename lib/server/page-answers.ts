import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { openSession } from "../auth/session-token";
import { hasLed } from "../co-teachers/queries";
import { languageFor } from "../i18n/language";
import { isId } from "../input/text-field";
import { findMemberAt } from "../members/member";
import { readWholeRoom } from "../rooms/room-state";
import {
  browserCookie,
  type Cookie,
  hintCookie,
  isBrowserName,
  languageCookie,
  nameOf,
  rejoinKeyCookie,
  scriptCookie,
  seatCookie,
  sessionCookie,
  themeCookie,
} from "../web/cookies";
import { isDatabaseAway } from "../web/database-away";
import { hereOf, placeHeader } from "../web/here";
import { nobodyHeader } from "../web/nobody";
import { findSentCookie } from "../web/sent-cookies";
import { drawingBy, type Framework } from "./framework";
import { findPage, type Page } from "./kept-pages";
import { askedOf } from "./node-exchange";
import { packAtOnce, packingFor } from "./packing";

/**
 * Answers a request for a page of a room, where its reader shows a seat or a session, and says whether it
 * will: with a page that is kept where that can be. Who turns out to be nobody there gets the page for those,
 * and everything else is the framework's.
 */
export function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  framework: Framework,
): boolean {
  const page = roomPageOf(request);
  if (page === null) return false;
  const { headers } = askedOf(request, response);
  const sent = (cookie: Cookie) => findSentCookie(headers, cookie);
  const here = hereOf(headers);
  const [secret, token] = [sent(seatCookie(page.roomId)), sent(sessionCookie)];
  if (secret === null && token === null) return false;

  const find = async (): Promise<Page | null> => {
    const session = await openSession(token);
    const proof = await findMemberAt(page.roomId, { session, seatIn: () => secret });
    if (!proof && !(session && (await hasLed(session.sessionId, page.roomId))))
      request.headers[nobodyHeader] = "1";
    // A page that gives a cookie, or shows a key once, is its reader's alone; without script nothing brings
    // the rest.
    const mayKeep =
      page.isOpened &&
      token === null &&
      sent(scriptCookie) !== null &&
      isBrowserName(sent(browserCookie)) &&
      sent(rejoinKeyCookie(page.roomId)) === null;
    if (!proof || proof.member.isRemoved || !mayKeep) return null;
    const { member, seq } = proof;
    const language = languageFor(sent(languageCookie), headers.get("accept-language"));
    const look = JSON.stringify([here.origin, language, sent(themeCookie), sent(hintCookie)]);
    const whole = await readWholeRoom(page.roomId, seq);
    // Who is led on to a group sees no page of the room.
    if (whole.room.isDealt) return null;
    const cookies = [seatCookie(page.roomId), browserCookie, scriptCookie, themeCookie, hintCookie];
    const asked = {
      language,
      cookie: cookies.flatMap((cookie) => pairOf(nameOf(cookie, here.isSecure), sent(cookie))).join("; "),
    };
    return findPage({ member, whole, look }, drawingBy(framework, request, headersFor(request, asked)));
  };
  void find()
    .catch(() => null)
    .then((found) => (found ? sendPage(found, request, response) : framework(request, response)));
  return true;
}

const pairOf = (name: string, value: string | null): readonly string[] =>
  value === null ? [] : [`${name}=${encodeURIComponent(value)}`];

/**
 * With what a page that others are sent too is drawn: what was looked at of its first reader's request, as it
 * was understood. Nothing else that a browser, or somebody in its place, sends can be seen in it.
 */
const headersFor = (
  { headers }: IncomingMessage,
  { language, cookie }: Readonly<{ language: string; cookie: string }>,
): IncomingHttpHeaders => ({
  host: headers.host,
  "x-forwarded-host": headers["x-forwarded-host"],
  [placeHeader]: headers[placeHeader],
  accept: "text/html",
  // Without one the framework would send the title after the page.
  "user-agent": "a browser",
  "accept-language": language,
  cookie,
});

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

type RoomPage = Readonly<{
  roomId: string;
  /** Whether it is the room's own page, opened as browsers open it. */
  isOpened: boolean;
}>;

/** The page of a room that a browser asks for, or sends a form to without script; null for anything else. */
function roomPageOf({ method = "", url, headers }: IncomingMessage): RoomPage | null {
  const isScript = headers.rsc !== undefined || headers["next-action"] !== undefined;
  if (isDatabaseAway() || isScript || !/^(GET|POST)$/.test(method) || !headers.accept?.includes("text/html"))
    return null;
  const [, roomId = "", more] = /^\/rooms\/([\w-]+)([/?].*)?$/.exec(url ?? "") ?? [];
  return isId(roomId) ? { roomId, isOpened: method === "GET" && more === undefined } : null;
}
