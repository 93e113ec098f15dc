import { useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { Link } from "@/components/ui/link";
import { LogOutForm } from "./log-out-form";

type Props = Readonly<{
  isSignedIn: boolean;
  logOut: (form: FormData) => Promise<void>;
  chooseLanguage: (form: FormData) => Promise<void>;
}>;

/** The masthead: the paper's name, where to go, and the page in another language. */
export function SiteHeader({ isSignedIn, logOut, chooseLanguage }: Props) {
  const t = useTranslations("app");
  return (
    <header className="shell border-b-4 border-double border-ink">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 px-4 sm:px-6">
        <Link href="/" className="py-2.5 font-serif text-xl font-bold tracking-tight">
          {t("name")}
        </Link>
        <div className="flex flex-wrap items-center gap-x-1 text-sm sm:gap-x-3">
          <nav aria-label={t("navigation")} className="flex flex-wrap items-center gap-x-3 sm:gap-x-5">
            {isSignedIn ? (
              <>
                <NavLink href="/rooms">{t("rooms")}</NavLink>
                <NavLink href="/motions">{t("motions")}</NavLink>
                <NavLink href="/classes">{t("classes")}</NavLink>
                <NavLink href="/settings">{t("settings")}</NavLink>
                <LogOutForm logOut={logOut} question={t("logOutQuestion")}>
                  {t("logOut")}
                </LogOutForm>
              </>
            ) : (
              <NavLink href="/login">{t("logIn")}</NavLink>
            )}
          </nav>
          {/* On a phone a teacher's pages fill the line; the foot of every page has the languages, too. */}
          <div className={isSignedIn ? "max-sm:hidden" : undefined}>
            <LanguageSwitch choose={chooseLanguage} isBrief />
          </div>
        </div>
      </div>
    </header>
  );
}

type NavLinkProps = Readonly<{
  href: "/rooms" | "/motions" | "/classes" | "/settings" | "/login";
  children: string;
}>;

const NavLink = ({ href, children }: NavLinkProps) => (
  <Link href={href} className="py-3 underline-offset-4 hover:underline">
    {children}
  </Link>
);
