import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { choiceClass } from "@/components/ui/language-switch";

type Props = Readonly<{
  host: string;
  addresses: readonly string[];
  chosen: string | null;
  choose: (form: FormData) => Promise<void>;
}>;

/**
 * Says that phones cannot follow the address on the wall, and offers those of this machine that they can;
 * once one is chosen, only the way to another. It works without script.
 */
export function JoinAddress({ host, addresses, chosen, choose }: Props) {
  const t = useTranslations("present.address");
  const offers = (
    <form action={choose} className="flex flex-wrap gap-x-2">
      {addresses.map((address) => (
        <button
          type="submit"
          key={address}
          name="address"
          value={address}
          aria-pressed={address === chosen}
          className={chosen ? choiceClass : "button button-plain tabular-nums"}
        >
          {address}
        </button>
      ))}
    </form>
  );
  if (chosen)
    return addresses.length > 1 ? (
      <Disclosure summary={t("other")} className="text-base text-quiet">
        {offers}
      </Disclosure>
    ) : null;
  return (
    <div role="note" className="grid max-w-prose gap-2 border-l-4 border-ink pl-3 text-base sm:text-lg">
      <p>
        <b className="font-semibold">{t("unreachable")}</b> {t("only", { host })}
      </p>
      <p className="text-quiet">{t(addresses.length > 0 ? "choose" : "none")}</p>
      {addresses.length > 0 ? offers : null}
    </div>
  );
}
