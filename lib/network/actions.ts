"use server";

import { writeCookie } from "../web/cookie-jar";
import { joinAddressCookie } from "../web/cookies";
import { listOwnAddresses } from "./own-addresses";

/** Lets the projectors of this browser show one of this machine's own addresses, for a day. */
export async function chooseJoinAddressAction(form: FormData): Promise<void> {
  const address = listOwnAddresses().find((one) => one === form.get("address"));
  if (address) await writeCookie(joinAddressCookie, address);
}
