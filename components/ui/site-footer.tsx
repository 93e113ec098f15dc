import { useTranslations } from "next-intl";

const themes = ["system", "light", "dark"] as const;

type Props = Readonly<{ theme: (typeof themes)[number]; chooseTheme: (form: FormData) => Promise<void> }>;

/** The foot of each page: what this is, and light or dark. */
export function SiteFooter({ theme, chooseTheme }: Props) {
  const words = useTranslations("app");
  return (
    <footer className="shell mt-16 border-t">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-4 text-sm text-quiet sm:px-6">
        <p>{words("promise")}</p>
        <form action={chooseTheme} className="flex items-center gap-1">
          <span id="theme-label">{words("theme.label")}</span>
          <fieldset aria-labelledby="theme-label" className="flex">
            {themes.map((one) => (
              <button
                type="submit"
                key={one}
                name="theme"
                value={one}
                aria-pressed={one === theme}
                className="min-h-9 px-2 underline-offset-4 hover:underline aria-pressed:font-semibold aria-pressed:text-ink"
              >
                {words(`theme.${one}`)}
              </button>
            ))}
          </fieldset>
        </form>
      </div>
    </footer>
  );
}
