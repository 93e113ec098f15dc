"use server";

import { writeCookie } from "../web/cookie-jar";
import { joinAddressCookie } from "../web/cookies";
import { fromHere } from "../web/from-here";
import { listOwnAddresses } from "./own-addresses";

/** Lets the projectors of this browser show one of this machine's own addresses, for a day. */
export const chooseJoinAddressAction = fromHere(async (form) => {
  const address = listOwnAddresses().find((one) => one === form.get("address"));
  if (address) await writeCookie(joinAddressCookie, address);
});
