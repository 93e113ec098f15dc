import { headers } from "next/headers";
import { addressOf } from "../auth/address";
import { findBrowserId } from "../auth/browser";
import type { Knocker } from "./wrong-guess";

/** From where this request comes, of a browser that may keep no cookies. */
export const readKnocker = async (): Promise<Knocker> => ({
  address: addressOf(await headers()),
  browserId: await findBrowserId(),
});
