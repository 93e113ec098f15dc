"use client";

import type { ReactNode } from "react";
import { useConnection } from "@/components/live/room-store";
import { RemovedNotice } from "./removed-notice";

/** A page of the room, as long as its reader was not taken out of it. */
export const WhileIn = ({ children }: Readonly<{ children: ReactNode }>) =>
  useConnection() === "removed" ? <RemovedNotice /> : children;
