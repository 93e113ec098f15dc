import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { isForDocument } from "@/lib/web/document-request";
import { handOver } from "@/lib/web/handed-over";
import { WordsHere } from "./words-here";

type Props = Readonly<{ of: readonly string[]; children: ReactNode }>;

/**
 * Gives the client components inside it the words of these namespaces ("reasons") or parts of one
 * ("app.error"), and no others: what is listed travels with the page. They are handed over once and for all;
 * a part that is not drawn, as what stands for a page that is missing, takes none along.
 */
export async function ClientWords({ of, children }: Props) {
  const [language, words, isInHtml] = await Promise.all([getLocale(), getMessages(), isForDocument()]);
  const key = `words ${language} ${of.join(" ")}`;
  handOver(key, textOf(words, of));
  return (
    <WordsHere language={language} first={isInHtml ? { key } : { key, json: textOf(words, of) }}>
      {children}
    </WordsHere>
  );
}

type Words = Record<string, unknown>;

/** Made once for each language and list. */
const texts = new WeakMap<Words, Map<string, string>>();

function textOf(words: Words, of: readonly string[]): string {
  const made = texts.get(words) ?? new Map<string, string>();
  const text = made.get(of.join()) ?? JSON.stringify(pick(words, of));
  texts.set(words, made.set(of.join(), text));
  return text;
}

function pick(words: Words, names: readonly string[]): Words {
  const picked: Words = {};
  for (const name of names) {
    const [space = "", part] = name.split(".");
    const whole = words[space] as Words | undefined;
    if (!whole) throw new Error(`There is no namespace "${space}" in messages/en.json.`);
    picked[space] = part ? { ...(picked[space] as Words), [part]: whole[part] } : whole;
  }
  return picked;
}
