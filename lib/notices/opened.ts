import { readKnocker } from "../joining/knocker";
import { visitorAction } from "../members/action";
import { idle } from "../members/form";
import { seeNotices } from "./commands";
import { readOnlooker } from "./onlooker";
import { openedSchema } from "./schemas";

const take = visitorAction("notices", openedSchema, async (look) =>
  seeNotices(await readOnlooker(), look, await readKnocker()),
);
const longest = 4096;

/** Takes in which notice was opened, while the browser goes on to its place: 204, 403 or 413. */
export async function takeOpenedNotice(request: Request): Promise<Response> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= longest)) return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => null);
  const state = form && (await take(idle, form));
  return new Response(null, { status: state?.status === "done" ? 204 : 403 });
}
