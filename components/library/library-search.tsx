import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/fields/select";
import { TextField } from "@/components/ui/fields/text-field";
import { Link } from "@/components/ui/link";
import type { Sought } from "@/lib/library/queries";
import { levels, themes } from "@/lib/motions/themes";
import { useAboutMotion } from "./about-motion";

type Props = Readonly<{ sought: Sought; languages: readonly string[]; isSearched: boolean }>;

/** Finds motions by words, theme, level, language and owner; a plain form that answers with the same page. */
export function LibrarySearch({ sought, languages, isSearched }: Props) {
  const t = useTranslations("library");
  const { themeOf, levelOf, nameOf } = useAboutMotion();
  const all = { value: "", label: t("all") };
  return (
    <search>
      <form action="/motions" className="mb-8 grid gap-4">
        <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-4">
          <TextField
            label={t("search")}
            name="q"
            type="search"
            defaultValue={sought.query}
            autoComplete="off"
            className="col-span-full"
          />
          <Select
            label={t("theme")}
            name="theme"
            defaultValue={sought.theme ?? ""}
            options={[all, ...themes.map((theme) => ({ value: theme, label: themeOf(theme) }))]}
          />
          <Select
            label={t("level")}
            name="level"
            defaultValue={sought.level ?? ""}
            options={[all, ...levels.map((level) => ({ value: `${level}`, label: levelOf(level) }))]}
          />
          <Select
            label={t("language")}
            name="language"
            defaultValue={sought.language ?? ""}
            options={[all, ...languages.map((language) => ({ value: language, label: nameOf(language) }))]}
          />
          <Select
            label={t("whose")}
            name="own"
            defaultValue={sought.isOwn ? "1" : ""}
            options={[all, { value: "1", label: t("mine") }]}
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button type="submit">{t("find")}</Button>
          {isSearched ? (
            <Link href="/motions" className="link py-2.5">
              {t("clear")}
            </Link>
          ) : null}
        </div>
      </form>
    </search>
  );
}
