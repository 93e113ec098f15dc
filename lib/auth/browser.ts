import { cookies } from "next/headers";
import { newId } from "../db/new-id";
import { ownCookie } from "../web/own-cookie";

const name = "crossfloor-browser";

/** The random name this browser was given, for limits only; null where it has none yet. */
export async function findBrowserId(): Promise<string | null> {
  const known = (await cookies()).get(name)?.value;
  return known && /^[\w-]{16}$/.test(known) ? known : null;
}

/** The same, given now where it has none. Call it from an action, which may set cookies. */
export async function browserId(): Promise<string> {
  const known = await findBrowserId();
  if (known) return known;
  const id = newId();
  (await cookies()).set(name, id, { ...ownCookie(), maxAge: 86_400 });
  return id;
}
