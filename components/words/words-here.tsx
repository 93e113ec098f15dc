"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { InertJson } from "@/components/ui/inert-json";
import { useHanded } from "@/components/ui/use-handed";
import type { Language } from "@/lib/i18n/language";
import type { Handed } from "@/lib/web/handed-over";

type Messages = ComponentProps<typeof NextIntlClientProvider>["messages"];
type Props = Readonly<{ language: Language; first: Handed; children: ReactNode }>;

/** Words are the same for everybody who reads this language, so each text is read once. */
const read = new Map<string, Messages>();

/** Gives what is inside it words, which came with the page's HTML or with what script asked for. */
export function WordsHere({ language, first, children }: Props) {
  const json = useHanded(first);
  if (json === null) return null;
  const messages = read.get(json) ?? JSON.parse(json);
  read.set(json, messages);
  return (
    <NextIntlClientProvider locale={language} timeZone="UTC" messages={messages}>
      {children}
      <InertJson handed={first} />
    </NextIntlClientProvider>
  );
}
