import { useTranslations } from "next-intl";
import { choiceClass, LanguageSwitch } from "./language-switch";
import { Link } from "./link";

const themes = ["system", "light", "dark"] as const;

type Choose = (form: FormData) => Promise<void>;
type Props = Readonly<{ theme: (typeof themes)[number]; chooseTheme: Choose; chooseLanguage: Choose }>;

/** The foot of each page: what this is, light or dark, and the language. */
export function SiteFooter({ theme, chooseTheme, chooseLanguage }: Props) {
  const t = useTranslations("app");
  return (
    <footer className="shell no-print border-t">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-4 text-sm text-quiet sm:px-6">
        <p>
          {t("promise")}{" "}
          <Link href="/privacy" className="link inline-block py-1">
            {t("privacy")}
          </Link>{" "}
          <Link href="/help" className="link inline-block py-1">
            {t("help")}
          </Link>
        </p>
        <div className="flex flex-wrap items-center gap-x-6">
          <form action={chooseTheme} className="flex flex-wrap items-center gap-1">
            <span id="theme-label">{t("theme.label")}</span>
            <fieldset aria-labelledby="theme-label" className="flex flex-wrap">
              {themes.map((one) => (
                <button
                  type="submit"
                  key={one}
                  name="theme"
                  value={one}
                  aria-pressed={one === theme}
                  className={choiceClass}
                >
                  {t(`theme.${one}`)}
                </button>
              ))}
            </fieldset>
          </form>
          <div className="flex flex-wrap items-center gap-1">
            <span id="language-label">{t("language")}</span>
            <LanguageSwitch choose={chooseLanguage} labelledBy="language-label" />
          </div>
        </div>
      </div>
    </footer>
  );
}
