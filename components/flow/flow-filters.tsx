"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { SideMark } from "@/components/ui/side-mark";
import { sides } from "@/lib/debate/vocabulary";
import { type FlowFilter, filterQuery, filterStates, readFilter } from "./flow-filter";
import { stateMarks } from "./state-mark";

/** What the page's address asks the flow sheet for. The same value until the address says something else. */
export function useFlowFilter(): FlowFilter {
  const search = useSearchParams();
  const { side, state } = readFilter(search);
  return useMemo(() => ({ side, state }), [side, state]);
}

type Props = Readonly<{ filter: FlowFilter; onChoose: () => void }>;

/** Chooses what the flow sheet shows, in the page's address: by links, which work without script too. */
export function FlowFilters({ filter, onChoose }: Props) {
  const t = useTranslations("flow.filter");
  const tSide = useTranslations("post.side");
  const link = (to: Partial<FlowFilter>, label: ReactNode) => (
    <FilterLink filter={filter} to={to} label={label} onChoose={onChoose} />
  );
  return (
    <nav aria-label={t("label")} className="flow-filters">
      <ul aria-label={t("side")}>
        <li>{link({ side: null }, t("all"))}</li>
        {sides.map((side) => (
          <li key={side}>{link({ side }, <SideMark side={side} word={tSide(side)} />)}</li>
        ))}
      </ul>
      <ul aria-label={t("state")}>
        <li>{link({ state: null }, t("all"))}</li>
        {filterStates.map((state) => (
          <li key={state}>
            {link(
              { state },
              <>
                <span aria-hidden="true">{stateMarks[state]}</span> {t(state)}
              </>,
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

type LinkProps = Props & Readonly<{ to: Partial<FlowFilter>; label: ReactNode }>;

function FilterLink({ filter, to, label, onChoose }: LinkProps) {
  const path = usePathname();
  const next = { ...filter, ...to };
  const href = `${path}${filterQuery(next)}`;
  const isChosen = next.side === filter.side && next.state === filter.state;
  return (
    <a
      href={href}
      aria-current={isChosen || undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        window.history.replaceState(null, "", href);
        onChoose();
      }}
    >
      {label}
    </a>
  );
}
