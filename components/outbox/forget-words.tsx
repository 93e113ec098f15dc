"use client";

import { useParams } from "next/navigation";
import { useEffect } from "react";
import { clearShelves } from "./outbox";

/**
 * Takes off this device what was written in the room of this page, where its member is no longer in it. Draws
 * nothing.
 */
export function ForgetWords() {
  const { roomId } = useParams<{ roomId: string }>();
  useEffect(() => clearShelves(roomId), [roomId]);
  return null;
}
