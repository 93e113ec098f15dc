import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SiteHeader } from "@/components/account/site-header";
import { FacesFor } from "@/components/ui/faces-for";
import { SiteFooter } from "@/components/ui/site-footer";
import { logOutAction } from "@/lib/accounts/actions";
import { isSignedIn } from "@/lib/auth/session";
import { chooseLanguageAction } from "@/lib/i18n/actions";
import { ClientWords } from "@/lib/i18n/client-words";
import { chooseThemeAction } from "@/lib/theme/actions";
import { readTheme } from "@/lib/theme/theme";
import { hangugeo, inter, sourceSerif } from "./fonts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app");
  return {
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffefb" },
    { media: "(prefers-color-scheme: dark)", color: "#161512" },
  ],
};

export default async function RootLayout({ children }: LayoutProps<"/">) {
  const [locale, t, theme, isKnown] = await Promise.all([
    getLocale(),
    getTranslations("app"),
    readTheme(),
    isSignedIn(),
  ]);
  return (
    <html
      lang={locale}
      data-theme={theme === "system" ? undefined : theme}
      className={`${inter.variable} ${sourceSerif.variable} ${hangugeo.variable}`}
    >
      <body className="flex flex-col">
        <FacesFor language={locale} />
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-paper focus:p-3 focus:underline"
        >
          {t("skip")}
        </a>
        <SiteHeader isSignedIn={isKnown} logOut={logOutAction} chooseLanguage={chooseLanguageAction} />
        <main id="content" tabIndex={-1} className="w-full grow outline-none">
          <ClientWords of={["app.error"]}>{children}</ClientWords>
        </main>
        <SiteFooter theme={theme} chooseTheme={chooseThemeAction} chooseLanguage={chooseLanguageAction} />
      </body>
    </html>
  );
}
