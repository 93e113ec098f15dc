import type { ReactNode } from "react";

/** The column a page stands in: narrow for a form, else wide. */
export const Page = ({ children, isNarrow }: Readonly<{ children: ReactNode; isNarrow?: boolean }>) => (
  <div className={`mx-auto w-full px-4 pt-8 sm:px-6 sm:pt-12 ${isNarrow ? "max-w-md" : "max-w-6xl"}`}>
    {children}
  </div>
);
