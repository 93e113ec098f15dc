import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { ListedFormat } from "@/lib/formats/queries";
import { CopyFormatForm } from "./copy-format-form";
import { FormatTimeline } from "./format-timeline";

/** The formats, each with its whole lesson and what can be done with it. */
export const FormatList = ({ formats }: Readonly<{ formats: readonly ListedFormat[] }>) => (
  <ul className="grid">
    {formats.map((format) => (
      <FormatItem key={format.id} format={format} />
    ))}
  </ul>
);

function FormatItem({ format: { id, title, phases, isOwn } }: Readonly<{ format: ListedFormat }>) {
  const t = useTranslations("formats");
  return (
    <li className="grid gap-5 border-b py-8 first:pt-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <h2 className="text-2xl">
            <Link href={`/formats/${id}` as Route} className="underline-offset-4 hover:underline">
              {title}
            </Link>
          </h2>
          <p className="text-sm text-quiet">{t(isOwn ? "own" : "shipped")}</p>
        </div>
        <div className="no-print flex flex-wrap gap-2">
          <ButtonLink href={`/rooms/new?format=${id}` as Route} aria-label={t("useNamed", { title })}>
            {t("use")}
          </ButtonLink>
          {isOwn ? (
            <ButtonLink href={`/formats/${id}` as Route} aria-label={t("changeNamed", { title })}>
              {t("change")}
            </ButtonLink>
          ) : null}
          <CopyFormatForm formatId={id} title={title} />
        </div>
      </div>
      <FormatTimeline title={title} phases={phases} />
    </li>
  );
}
