import { stopMail } from "./commands";
import { stopMailSchema } from "./schemas";

/**
 * Ends the mails by the one POST of a mail program (RFC 8058), which has no page, no cookie and no origin.
 */
export async function stopByOneClick(token: string): Promise<Response> {
  const input = stopMailSchema.safeParse({ token });
  const outcome = input.success ? await stopMail(input.data) : null;
  return new Response(null, { status: outcome?.ok ? 204 : 404 });
}

/** Leads whoever opens the same address to the page that asks. */
export const toStopPage = (token: string): Response =>
  new Response(null, { status: 303, headers: { Location: `/notices/stop/${encodeURIComponent(token)}` } });
