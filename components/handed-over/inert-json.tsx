"use client";

import { useState } from "react";
import { type Handed, inert, receive } from "@/lib/web/handed-over";

/**
 * JSON that stands in the page's HTML for the browser to read, and is not run. The browser has nothing to add
 * to it. Draws nothing where the text came another way.
 */
export function InertJson({ handed }: Readonly<{ handed: Handed }>) {
  const [first] = useState(handed);
  if (first.json !== undefined) return null;
  return (
    <script
      type="application/json"
      id={first.key}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped for this very place
      dangerouslySetInnerHTML={{ __html: typeof document === "undefined" ? inert(receive(first) ?? "") : "" }}
    />
  );
}
