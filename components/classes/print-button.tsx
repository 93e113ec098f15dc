"use client";

import { Button } from "@/components/ui/button";

/** Without script a browser's own menu prints. */
export const PrintButton = ({ children }: Readonly<{ children: string }>) => (
  <Button look="primary" onClick={() => window.print()} className="no-print">
    {children}
  </Button>
);
