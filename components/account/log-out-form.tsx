"use client";

import type { ReactNode, SyntheticEvent } from "react";
import { clearTeachersOutboxes, hasTeachersWords } from "@/components/outbox/outbox";

type Props = Readonly<{
  logOut: (form: FormData) => Promise<void>;
  /** Asks before words are deleted. */
  question: string;
  children: ReactNode;
}>;

/**
 * Logs a teacher out, and takes off this device what they wrote in rooms and did not send: somebody else may
 * sit here next. It asks before, and leaves the words of others.
 */
export function LogOutForm({ logOut, question, children }: Props) {
  const onSubmit = (event: SyntheticEvent) => {
    if (hasTeachersWords() && !confirm(question)) event.preventDefault();
    else clearTeachersOutboxes();
  };
  return (
    <form action={logOut} onSubmit={onSubmit}>
      <button type="submit" className="py-3 hover:underline">
        {children}
      </button>
    </form>
  );
}
