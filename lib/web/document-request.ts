import { headers } from "next/headers";
import { type Drawing, drawingOf } from "./drawing";

/** Whether a page is asked for as HTML, as browsers ask for what they open. Script asks for its data. */
export const isForDocument = async (): Promise<boolean> =>
  (await headers()).get("accept")?.includes("text/html") ?? false;

/** What our server hands a page that it will keep; null where it keeps nothing of this one. */
export const readDrawing = async (): Promise<Drawing | null> => drawingOf(await headers());
