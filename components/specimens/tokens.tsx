import { useTranslations } from "next-intl";
import { Specimen } from "./specimen";
import { Swatch } from "./swatch";

const colours = [
  "paper",
  "raised",
  "ink",
  "quiet",
  "hairline",
  "field",
  "proposition",
  "proposition-wash",
  "opposition",
  "opposition-wash",
  "danger",
  "danger-wash",
] as const;

/** Every colour. */
export const Colours = () => (
  <ul>
    {colours.map((name) => (
      <Swatch key={name} name={name} />
    ))}
  </ul>
);

const steps = ["xs", "note", "sm", "base", "lg", "xl", "2xl", "3xl", "4xl", "5xl", "title"] as const;
const isHeading = (step: string): boolean => /^\dxl$|^title$/.test(step);

/** Every step of the type scale, in both languages; the essay as it is read. */
export function TypeScale({
  samples,
}: Readonly<{ samples: readonly Readonly<{ language: string; text: string }>[] }>) {
  return (
    <>
      {steps.map((step) => (
        <Specimen key={step} name={step}>
          {samples.map(({ language, text }) => (
            <p
              key={language}
              lang={language}
              className={`min-w-0 wrap-anywhere ${isHeading(step) ? "font-serif font-semibold" : ""}`}
              style={{ fontSize: `var(--text-${step})`, lineHeight: `var(--text-${step}--line-height)` }}
            >
              {text}
            </p>
          ))}
        </Specimen>
      ))}
      <Specimen name="essay">
        {samples.map(({ language, text }) => (
          <p key={language} lang={language} className="essay">
            {text}
          </p>
        ))}
      </Specimen>
    </>
  );
}

const spaces = ["1", "2", "3", "4", "6", "8", "12", "gutter", "touch"] as const;

/** The steps of space, as wide as they are. */
export const Spaces = () => (
  <>
    {spaces.map((name) => (
      <Specimen key={name} name={name}>
        <span
          className="block h-3 bg-ink [print-color-adjust:exact]"
          style={{ width: /\d/.test(name) ? `calc(var(--spacing) * ${name})` : `var(--spacing-${name})` }}
        />
      </Specimen>
    ))}
  </>
);

const durations = ["quick", "calm"] as const;
const shadows = ["float", "sheet"] as const;

/** How long a change takes, to be tried, and the shadows of what lies over the page. */
export function Motion() {
  const t = useTranslations("ui");
  return (
    <>
      {durations.map((name) => (
        <Specimen key={name} name={name}>
          <button type="button" className="group block w-full py-3 text-left">
            <span
              className="block w-24 origin-left bg-ink px-2 text-paper transition-transform group-hover:translate-x-8 group-focus-visible:translate-x-8"
              style={{ transitionDuration: `var(--${name})` }}
            >
              {t("move")}
            </span>
          </button>
        </Specimen>
      ))}
      {shadows.map((name) => (
        <Specimen key={name} name={name}>
          <div className="h-16 border border-ink bg-paper" style={{ boxShadow: `var(--shadow-${name})` }} />
        </Specimen>
      ))}
    </>
  );
}
