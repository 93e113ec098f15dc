import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type Props = Readonly<{ of: readonly string[]; children: ReactNode }>;

/**
 * Gives the client components inside it the words of these namespaces ("reasons") or parts of one
 * ("app.error"), and no others: what is listed travels with the page.
 */
export async function ClientWords({ of, children }: Props) {
  const words = await getMessages();
  return <NextIntlClientProvider messages={pick(words, of)}>{children}</NextIntlClientProvider>;
}

type Words = Record<string, unknown>;

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
