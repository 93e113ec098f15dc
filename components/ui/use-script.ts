"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether script runs: false on the server and in the very first drawing, for what must work without it. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
