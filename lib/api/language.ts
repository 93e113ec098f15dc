import { type Language, languageFor } from "../i18n/language";
import { languageCookie } from "../web/cookies";
import type { Asked } from "../web/exchange";
import { findSentCookie } from "../web/sent-cookies";

/** In what language a call is answered, where words of ours are in it: its cookie's, else Accept-Language's. */
export const languageOfReader = ({ headers }: Asked): Language =>
  languageFor(findSentCookie(headers, languageCookie), headers.get("accept-language"));
