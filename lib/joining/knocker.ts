import { headers } from "next/headers";
import { addressOf } from "../auth/address";
import { findBrowser } from "../auth/browser";
import { countedBy } from "../auth/given-names";
import type { Knocker } from "./wrong-guess";

/** From where this request comes, and of which browser, where it has a name that was given to it. */
export const readKnocker = async (): Promise<Knocker> => ({
  address: addressOf(await headers()),
  browserId: countedBy(await findBrowser()),
});
