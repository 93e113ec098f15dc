import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { Reading } from "@/lib/classes/reading/preview";

/** What a roster was understood as: who is in it, what is wrong by line, and what was left out and why. */
export function RosterPreview({ reading }: Readonly<{ reading: Reading }>) {
  const t = useTranslations("classes");
  const { students, faults, leftOut } = reading;
  return (
    <section aria-labelledby="understood" className="grid gap-4 border-t border-ink pt-4">
      <h2 id="understood" className="text-xl">
        <span role="status">{t("understood", { count: students.length })}</span>
      </h2>
      {faults.length > 0 ? (
        <div role="alert" className="grid gap-1 border-l-4 border-danger pl-3">
          <p className="font-semibold">{t("wrong", { count: faults.length })}</p>
          <ul className="grid gap-1">
            {faults.map(({ line, fault, about }) => (
              <li key={`${line} ${fault}`} className="wrap-anywhere">
                {line > 0 ? `${t("line", { line })} ` : null}
                {t(`faults.${fault}`, { about })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {students.length > 0 ? (
        <ol className="columns-2 gap-8 sm:columns-3" translate="no">
          {students.map(({ line, name, number }) => (
            <li key={line} className="flex gap-2 py-0.5 wrap-anywhere">
              {number === null ? null : <span className="min-w-8 text-quiet tabular-nums">{number}</span>}
              <span>{name}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {leftOut.length > 0 ? (
        <Disclosure summary={t("leftOut", { count: leftOut.length })}>
          <ul className="mt-2 grid gap-1 text-sm text-quiet">
            {leftOut.map(({ line, why, about }) => (
              <li key={line} className="wrap-anywhere">
                {t("line", { line })} {t(`out.${why}`, { about })}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}
