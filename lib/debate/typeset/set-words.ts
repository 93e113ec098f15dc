import { languageOfScript } from "../text/script";
import type { SetWords } from "./typeset";
import { typesetOf } from "./typeset-of";

type Written = Readonly<{ body: string; language?: string | null | undefined }>;

/** What somebody wrote, with how it is set and what it is in, where there is anything to say of either. */
export function setWords({ body, language }: Written): SetWords & Readonly<{ body: string }> {
  const typeset = typesetOf(body);
  const spoken = language ?? languageOfScript(body);
  return { body, ...(typeset && { typeset }), ...(spoken !== null && { language: spoken }) };
}
