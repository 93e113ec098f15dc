import { retention } from "../keeping/retention";
import { isFramed } from "./framing";

/** A cookie of ours: its name, and for how many seconds a browser keeps it. */
export type Cookie = Readonly<{ name: string; maxAge: number }>;

/**
 * Its name in a request and in a browser, which over TLS keeps it to this host alone, by the prefix. A cookie
 * that may stand in a frame is another one: a browser that had the former would send both.
 */
export const nameOf = ({ name }: Pick<Cookie, "name">, isSecure: boolean): string =>
  `${isSecure ? `__Host-${isFramed() ? "framed-" : ""}` : ""}${name}`;

const day = 86_400;
const year = retention.cookieDays * day;

/** A teacher's session, which next-auth reads too. */
export const sessionCookie: Cookie = { name: "next-auth.session-token", maxAge: retention.sessionDays * day };

/** Where next-auth is to lead back to. It ends with the browser. */
export const callbackCookie: Cookie = { name: "next-auth.callback-url", maxAge: 0 };

/** That somebody knew a password and is still to show a code. */
export const halfwayCookie: Cookie = { name: "crossfloor-halfway", maxAge: 600 };

/** The token of a seat in one room. */
export const seatCookie = (roomId: string): Cookie => ({
  name: `crossfloor-room-${roomId}`,
  maxAge: retention.seatDays * day,
});

/** The rejoin key of a new seat, shown for an hour, to be written down. */
export const rejoinKeyCookie = (roomId: string): Cookie => ({
  name: `crossfloor-key-${roomId}`,
  maxAge: 3_600,
});

/** The secret with which a browser asked to come back into a room. */
export const returnCookie = (roomId: string): Cookie => ({
  name: `crossfloor-return-${roomId}`,
  maxAge: 3_600,
});

/**
 * What tells browsers behind one address apart, at random, with this server's mark. A page with a form that
 * needs cookies gives it, so a form that comes without it comes from a browser that keeps none.
 */
export const browserCookie: Cookie = { name: "crossfloor-browser", maxAge: 30 * day };

/** For which accounts somebody has signed in here: marks that the server alone can make. */
export const knownCookie: Cookie = { name: "crossfloor-known", maxAge: year };

export const isBrowserName = (text: string | null | undefined): text is string =>
  /^[\w-]{16}(\.[0-9a-f]{32})?$/.test(text ?? "");

/**
 * The pages whose forms give a seat or a session, which a browser without cookies cannot hold, or are counted
 * by browser.
 */
export const needsCookies = (path: string): boolean =>
  /^\/(join|login|signup|invited|forgot|reset|rooms)(\/|$)/.test(path);

/** That script runs here, which itself says so: its pages are brought up to date as soon as they stand. */
export const scriptCookie: Cookie = { name: "crossfloor-script", maxAge: 30 * day };

/** What a reader chose. */
export const themeCookie: Cookie = { name: "crossfloor-theme", maxAge: year };
export const languageCookie: Cookie = { name: "crossfloor-language", maxAge: year };
export const hintCookie: Cookie = { name: "crossfloor-hints", maxAge: year };

/** The address of this machine that a teacher's projector shows. */
export const joinAddressCookie: Cookie = { name: "crossfloor-join-at", maxAge: day };
