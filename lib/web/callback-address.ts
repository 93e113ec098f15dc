import { callbackCookie } from "./cookies";
import { findSentCookie } from "./sent-cookies";

/** Whether next-auth can read where it is to lead back to: it answers 500 where that is no address. */
export function hasReadableCallback({ headers, url }: Pick<Request, "headers" | "url">): boolean {
  const asked = [findSentCookie(headers, callbackCookie), ...new URL(url).searchParams.getAll("callbackUrl")];
  return asked.every((address) => !address || isAddress(address));
}

function isAddress(text: string): boolean {
  const base = text.startsWith("/") ? "http://here.invalid" : undefined;
  return URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol);
}
