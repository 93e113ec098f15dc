"use client";

import dynamic from "next/dynamic";

/** What a member sees who was taken out of the room; nobody else loads it. */
export const Removed = dynamic(() => import("./removed-notice").then((part) => part.RemovedNotice));
