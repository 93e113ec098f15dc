import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The parts of the page, in their order. */
export const parts = [
  "colours",
  "type",
  "space",
  "motion",
  "buttons",
  "fields",
  "choices",
  "small",
  "notices",
] as const;
type Part = (typeof parts)[number];

const themes = ["light", "dark"] as const;
export type ShownTheme = (typeof themes)[number];

type Props = Readonly<{ name: Part; children: (theme: ShownTheme) => ReactNode }>;

/** A part of the page: the same in light and in dark, side by side where there is room. */
export function PartOfPage({ name, children }: Props) {
  const t = useTranslations("ui");
  return (
    <section
      id={name}
      aria-labelledby={`${name}-title`}
      className="scroll-mt-4 border-t border-ink pt-4 pb-10"
    >
      <h2 id={`${name}-title`} className="mb-4 text-2xl">
        {t(`parts.${name}`)}
      </h2>
      <div className="grid border lg:grid-cols-2">
        {themes.map((theme) => (
          <div key={theme} data-theme={theme} className="grid min-w-0 content-start gap-6 p-4 sm:p-6">
            <p className="text-sm text-quiet">{t(`themes.${theme}`)}</p>
            {children(theme)}
          </div>
        ))}
      </div>
    </section>
  );
}
