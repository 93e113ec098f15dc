import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Text } from "../debate/turn/text-in";
import { saidOf, type Words } from "./said-of";

type Props = Readonly<{
  of: readonly string[];
  /** What is debated where they are shown. */
  text?: Text;
  children: ReactNode;
}>;

/**
 * Gives the client components inside it the words of these namespaces ("reasons") or parts of one
 * ("app.error"), and no others: what is listed travels with the page. They speak of what is debated there.
 */
export async function ClientWords({ of, text = "essay", children }: Props) {
  const words = pick((await getMessages()) as Words, of, text);
  return <NextIntlClientProvider messages={words}>{children}</NextIntlClientProvider>;
}

function pick(words: Words, names: readonly string[], text: Text): Words {
  const picked: Record<string, Words> = {};
  for (const name of names) {
    const [space = "", part] = name.split(".");
    const whole = words[space] && spaceOf(words[space] as Words, text);
    if (!whole) throw new Error(`There is no namespace "${space}" in messages/en.json.`);
    picked[space] = part ? { ...picked[space], [part]: whole[part] ?? "" } : whole;
  }
  return picked;
}

const said = new WeakMap<Words, Map<Text, Words>>();

/** A namespace is put into its words once for each thing that is debated. */
function spaceOf(space: Words, text: Text): Words {
  const known = said.get(space) ?? new Map<Text, Words>();
  const words = known.get(text) ?? saidOf(space, text);
  said.set(space, known.set(text, words));
  return words;
}
