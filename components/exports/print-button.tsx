"use client";

import { Button } from "@/components/ui/button";
import { useScript } from "@/components/ui/use-script";

/** Prints the page. Without script the browser's own way is left. */
export const PrintButton = ({ children }: Readonly<{ children: string }>) =>
  useScript() ? (
    <Button onClick={() => window.print()} className="no-print">
      {children}
    </Button>
  ) : null;
