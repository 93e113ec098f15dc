import { useLocale } from "next-intl";
import { languageNames, languages } from "@/lib/i18n/language";

type Props = Readonly<{ choose: (form: FormData) => Promise<void>; isBrief?: boolean; labelledBy?: string }>;

/**
 * The languages to choose from, each named in itself; where it is brief, only those that the page is not in.
 * The same page comes back.
 */
export function LanguageSwitch({ choose, isBrief = false, labelledBy }: Props) {
  const locale = useLocale();
  const offered = languages.filter((language) => !isBrief || language !== locale);
  return (
    <form action={choose}>
      <fieldset aria-labelledby={labelledBy} className="flex">
        {offered.map((language) => (
          <button
            type="submit"
            key={language}
            lang={language}
            name="language"
            value={language}
            aria-pressed={isBrief ? undefined : language === locale}
            className={`language-name ${choiceClass}`}
          >
            {languageNames[language]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

/** How one of a few choices about the page looks, beside the others. */
export const choiceClass =
  "min-h-9 px-2 underline-offset-4 hover:underline aria-pressed:font-semibold aria-pressed:text-ink";
