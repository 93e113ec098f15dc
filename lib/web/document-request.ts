import { headers } from "next/headers";

/** Whether a page is asked for as HTML, as browsers ask for what they open. Script asks for its data. */
export const isForDocument = async (): Promise<boolean> =>
  (await headers()).get("accept")?.includes("text/html") ?? false;
