import { getRequestConfig } from "next-intl/server";
import words from "@/messages/en.json";

/** The language of a request and its words. English only so far. */
export default getRequestConfig(async () => ({ locale: "en", messages: words, timeZone: "UTC" }));
