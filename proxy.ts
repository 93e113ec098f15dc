import { type NextRequest, NextResponse } from "next/server";
import { problem, problemOf } from "./lib/api/problem";
import { addressOf } from "./lib/auth/address";
import { giveName, readBrowser } from "./lib/auth/given-names";
import { wallAddress } from "./lib/debate/watching";
import { awayWords, waitSeconds } from "./lib/web/away-words";
import { ownAttributes } from "./lib/web/cookie-jar";
import { browserCookie, nameOf, needsCookies, seatCookie, sessionCookie } from "./lib/web/cookies";
import { awayHeader, isDatabaseAway } from "./lib/web/database-away";
import { hereOf } from "./lib/web/here";
import { isDecodable } from "./lib/web/is-decodable";
import { nobodyHeader } from "./lib/web/nobody";
import { securityHeaders } from "./lib/web/security-headers";

/**
 * Stands before every page: a policy with a nonce of its own and headers that keep a page private, over what
 * our server puts on every answer; a cookie that shows whether the browser keeps any; and, while the database
 * is away, a page that says so in place of every other.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const { isSecure } = hereOf(request.headers);
  const isOdd = !isDecodable(pathname);
  if (pathname.startsWith("/api/")) return isOdd ? refuseAddress() : NextResponse.next();

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const headers = securityHeaders({ nonce, isSecure });
  const passed = new Headers(request.headers);
  passed.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  passed.set("x-nonce", nonce);

  const isAway = isDatabaseAway() || request.headers.has(awayHeader);
  if (isAway && request.headers.has("next-action")) return withHeaders(refuseForm(), headers);
  const wall = wallOf(request);
  const instead = (page: string, status: number) =>
    NextResponse.rewrite(new URL(page, request.url), { status, request: { headers: passed } });
  const response = isAway
    ? instead("/away", 503)
    : isOdd
      ? instead("/_not-found", 404)
      : isNobodyIn(request, isSecure)
        ? instead("/lost", 404)
        : wall
          ? NextResponse.rewrite(new URL(wall, request.url), { request: { headers: passed } })
          : NextResponse.next({ request: { headers: passed } });
  if (isAway) response.headers.set("Retry-After", String(waitSeconds));
  const name = await nameFor(request, isSecure);
  if (name)
    response.cookies.set(nameOf(browserCookie, isSecure), name, {
      ...ownAttributes(isSecure),
      maxAge: browserCookie.maxAge,
    });
  return withHeaders(response, headers);
}

/**
 * Whether a page of a room is asked for, or a form of it sent without script, by a browser that holds neither
 * a seat in it nor a session, or such as our server has found to be none. What script sends is answered by
 * the action itself.
 */
function isNobodyIn({ headers, nextUrl, cookies }: NextRequest, isSecure: boolean): boolean {
  const [, roomId] = /^\/rooms\/([^/]+)/.exec(nextUrl.pathname) ?? [];
  if (headers.has("next-action") || !roomId || roomId === "new") return false;
  if (headers.has(nobodyHeader)) return true;
  return ![seatCookie(roomId), sessionCookie].some((cookie) => cookies.has(nameOf(cookie, isSecure)));
}

/** The projector's page is drawn at the wall's address, as the class may see it. */
function wallOf({ nextUrl }: NextRequest): string | null {
  const [, roomId] = /^\/rooms\/([\w-]+)\/present$/.exec(nextUrl.pathname) ?? [];
  return roomId ? `/rooms/${wallAddress(roomId)}/present${nextUrl.search}` : null;
}

/**
 * The name a browser is given on its first visit, and, at a door, where it has a bare one. Never with a form:
 * what is given here counts as sent in the same request.
 */
async function nameFor({ method, nextUrl, cookies, headers }: NextRequest, isSecure: boolean) {
  const { pathname } = nextUrl;
  const browser = readBrowser(cookies.get(nameOf(browserCookie, isSecure))?.value);
  if (method !== "GET" || !needsCookies(pathname)) return null;
  if (browser?.isGiven || (browser && pathname.startsWith("/rooms"))) return null;
  const name = await giveName(addressOf(headers), browser?.id);
  return name === browser?.id ? null : name;
}

/** An address that is no UTF-8 would be a failure further in. */
const refuseAddress = (): NextResponse => {
  const { body, status, headers } = problem(problemOf("invalid", { errors: { address: "malformed" } }));
  return new NextResponse(body, { status, headers });
};

/** A form's script keeps what was typed, and sends it again. */
const refuseForm = (): NextResponse =>
  new NextResponse(awayWords.notBegun, {
    status: 503,
    headers: { "Content-Type": "text/plain", "Retry-After": String(waitSeconds) },
  });

function withHeaders(response: NextResponse, headers: Readonly<Record<string, string>>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!_next/|favicon.ico|icon.svg).*)"] };
