import { headers } from "next/headers";
import { hereOf } from "./here";

/** What a browser calls this site, for a link that a page shows. */
export const readOrigin = async (): Promise<string> => hereOf(await headers()).origin;
