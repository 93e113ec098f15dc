import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

const steps = ["choose", "show", "start"] as const;

/** A teacher without rooms: what will happen in three steps, and the first one to take. */
export function FirstRoom() {
  const t = useTranslations("rooms.first");
  return (
    <section className="grid justify-items-start gap-6">
      <h2 className="text-2xl">{t("title")}</h2>
      <ol className="grid w-full gap-px border-y sm:grid-cols-3 sm:divide-x">
        {steps.map((step, at) => (
          <li
            key={step}
            className="flex gap-4 border-b py-4 last:border-b-0 sm:border-b-0 sm:px-5 sm:py-5 sm:first:pl-0"
          >
            <span aria-hidden="true" className="font-serif text-4xl leading-none font-semibold text-quiet">
              {at + 1}
            </span>
            <p>{t(step)}</p>
          </li>
        ))}
      </ol>
      <ButtonLink href="/rooms/new" look="primary">
        {t("go")}
      </ButtonLink>
    </section>
  );
}
