import { cookies, headers } from "next/headers";
import { type Cookie, nameOf, seatCookie } from "./cookies";
import { isFramed } from "./framing";
import { hereOf } from "./here";

/**
 * How every cookie of ours is set: not for scripts, not for other sites, over TLS alone where there is TLS.
 * Where other sites may frame this one, a browser keeps a jar of its own for each of them: what is signed in
 * within one's page is so nowhere else.
 */
export const ownAttributes = (isSecure: boolean) => {
  const isShared = isSecure && isFramed();
  const sameSite = isShared ? ("none" as const) : ("lax" as const);
  return { httpOnly: true, sameSite, path: "/", secure: isSecure, partitioned: isShared };
};

/** Whether this request came over TLS. */
const isSecure = async (): Promise<boolean> => hereOf(await headers()).isSecure;

/** What this browser keeps under a cookie's name; null where it keeps nothing. */
export const readCookie = async (cookie: Cookie): Promise<string | null> =>
  (await cookies()).get(nameOf(cookie, await isSecure()))?.value ?? null;

/** How to read what this browser keeps of a seat in a room. */
export async function openSeats(): Promise<(roomId: string) => string | null> {
  const [jar, isOverTls] = await Promise.all([cookies(), isSecure()]);
  return (roomId) => jar.get(nameOf(seatCookie(roomId), isOverTls))?.value ?? null;
}

/** What this browser keeps of all seats that it has, in whichever rooms. */
export async function listSeats(): Promise<readonly string[]> {
  const [jar, isOverTls] = await Promise.all([cookies(), isSecure()]);
  const start = nameOf(seatCookie(""), isOverTls);
  return jar.getAll().flatMap(({ name, value }) => (name.startsWith(start) && value !== "" ? [value] : []));
}

/** Gives this browser a cookie. Call it from an action, which may set cookies. */
export async function writeCookie(cookie: Cookie, value: string): Promise<void> {
  const isOverTls = await isSecure();
  const { maxAge } = cookie;
  (await cookies()).set(nameOf(cookie, isOverTls), value, { ...ownAttributes(isOverTls), maxAge });
}

/** Takes a cookie from this browser, by the attributes it was set with. */
export const dropCookie = ({ name }: Cookie): Promise<void> => writeCookie({ name, maxAge: 0 }, "");
