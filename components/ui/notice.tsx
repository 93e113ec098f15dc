import type { ReactNode } from "react";

type Props = Readonly<{
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  isSmall?: boolean;
  /** The whole page is this, so that its title is the page's. */
  isPage?: boolean;
}>;

/** What happened, or that there is nothing yet, and what to do next. */
export const Notice = ({ title, children, actions, isSmall, isPage }: Props) => {
  const Title = isPage ? "h1" : "p";
  return (
    <div className={`grid justify-items-start gap-3 border-y ${isSmall ? "py-4" : "py-8"}`}>
      <Title className={`font-serif font-semibold ${isSmall ? "text-lg" : "text-2xl"}`}>{title}</Title>
      {children ? <div className="max-w-prose text-quiet">{children}</div> : null}
      {actions ? <div className="mt-1 flex flex-wrap gap-3">{actions}</div> : null}
    </div>
  );
};
