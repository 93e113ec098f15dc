import { getTranslations } from "next-intl/server";
import type { Words } from "./commands";

/** What a mail with a link says, in the language of who asks now. */
export async function readWords(): Promise<Words> {
  const t = await getTranslations("mail");
  return (url) => ({ subject: t("resetSubject"), text: t("resetText", { url }) });
}
