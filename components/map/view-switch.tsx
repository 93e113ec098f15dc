"use client";

import { useTranslations } from "next-intl";
import { showView, type View, views } from "./use-view";

/** Two links: the arguments as a map or as a list. */
export function ViewSwitch({ view }: Readonly<{ view: View | null }>) {
  const t = useTranslations("map");
  return (
    <nav aria-label={t("views")} className="map-views no-print">
      {views.map((name) => (
        <ViewLink key={name} to={name} isCurrent={name === view}>
          {t(name)}
        </ViewLink>
      ))}
    </nav>
  );
}

type LinkProps = Readonly<{ to: View; isCurrent?: boolean; className?: string; children: string }>;

/** A link to the other view. It works without script too. */
export const ViewLink = ({ to, isCurrent, className, children }: LinkProps) => (
  <a
    href={`?view=${to}`}
    aria-current={isCurrent ? "page" : undefined}
    className={className}
    onClick={(event) => {
      event.preventDefault();
      showView(to);
    }}
  >
    {children}
  </a>
);
