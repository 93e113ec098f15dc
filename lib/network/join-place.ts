import { headers } from "next/headers";
import { readCookie } from "../web/cookie-jar";
import { joinAddressCookie } from "../web/cookies";
import { hereOf, isLoopback, siteOf } from "../web/here";
import { listOwnAddresses } from "./own-addresses";

/** Where the class gets in, as a projector shows it. */
export type JoinPlace = Readonly<{
  origin: string;
  host: string;
  /**
   * Where the page was opened by an address that no phone can follow: those of this machine that one can, and
   * which of them is shown. Null where the page's own address leads here from everywhere.
   */
  choice: Readonly<{ addresses: readonly string[]; chosen: string | null }> | null;
}>;

/**
 * The address that this page was opened by: students in the same building reach the server by the same one.
 * On the machine itself it is the site's, or one of the machine's own that was chosen here.
 */
export async function readJoinPlace(): Promise<JoinPlace> {
  const here = hereOf(await headers());
  const site = siteOf();
  const { origin, host } = isLoopback(here.host) && !isLoopback(site.host) ? site : here;
  if (!isLoopback(host)) return { origin, host, choice: null };

  const addresses = listOwnAddresses();
  const kept = await readCookie(joinAddressCookie);
  const chosen = addresses.find((address) => address === kept) ?? null;
  const shown = chosen ? { origin: `http://${chosen}`, host: chosen } : { origin, host };
  return { ...shown, choice: { addresses, chosen } };
}
