import { cookies } from "next/headers";
import { newId } from "../db/new-id";

const name = "crossfloor-browser";

/** A random name for this browser, for limits only: read, or given now. Call it from an action, which may set cookies. */
export async function browserId(): Promise<string> {
  const jar = await cookies();
  const known = jar.get(name)?.value;
  if (known && /^[\w-]{16}$/.test(known)) return known;
  const id = newId();
  jar.set(name, id, { httpOnly: true, sameSite: "lax", path: "/", maxAge: 86_400 });
  return id;
}
