"use client";

import type { ReactNode } from "react";
import { clearShelves } from "@/components/outbox/outbox";

type Props = Readonly<{ logOut: () => Promise<void>; children: ReactNode }>;

/**
 * Logs a teacher out, and takes off this device what was written in rooms and not sent: somebody else may sit
 * here next.
 */
export const LogOutForm = ({ logOut, children }: Props) => (
  <form action={logOut} onSubmit={() => clearShelves()}>
    <button type="submit" className="py-3 hover:underline">
      {children}
    </button>
  </form>
);
