import { memberAction } from "../members/action";
import { idle } from "../members/form";
import { openToAnswer } from "./commands";
import { openingSchema } from "./schemas";

const take = memberAction("open", "openings", openingSchema, openToAnswer);
const longest = 4096;

/**
 * Takes in what a page of the room says beside everything else it sends: no action of a form, since those
 * wait for each other and a post is not to wait for this. Nobody reads the answer: 204, 403 or 413.
 */
export async function takeOpened(request: Request, roomId: string): Promise<Response> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= longest)) return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => null);
  form?.set("roomId", roomId);
  const state = form && (await take(idle, form));
  return new Response(null, { status: state?.status === "done" ? 204 : 403 });
}
