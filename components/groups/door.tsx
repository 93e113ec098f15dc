"use client";

import dynamic from "next/dynamic";

/** Where a student's group is; who is in the room itself does not load it. */
export const GroupDoor = dynamic(() => import("./group-door").then((part) => part.GroupDoor));
