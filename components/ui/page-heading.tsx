import type { ReactNode } from "react";

type Props = Readonly<{
  title: ReactNode;
  /** A few words above the title: what kind of thing this is. */
  kicker?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}>;

/** The page's title with what stands beside it. */
export const PageHeading = ({ title, kicker, children, actions }: Props) => (
  <div className="mb-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 border-b pb-5">
    <div className="grid max-w-3xl min-w-0 grid-cols-1 gap-2">
      {kicker ? <p className="text-sm font-semibold text-quiet">{kicker}</p> : null}
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      {children ? <div className="text-quiet">{children}</div> : null}
    </div>
    {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
  </div>
);
