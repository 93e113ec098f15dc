"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { BeginButton } from "./begin-button";
import { useLeastSaid } from "./use-least-said";

type Props = Readonly<{ address: string; onBegin: () => void }>;

/** Leads to the debate, to the paragraph on which the reader's side has said least. */
export function BeginThere({ address, onBegin }: Props) {
  const router = useRouter();
  const least = useLeastSaid();
  return (
    <BeginButton
      number={least?.number ?? null}
      onBegin={() => {
        onBegin();
        router.push((least ? `${address}?p=${least.number}&write=` : address) as Route);
      }}
    />
  );
}
