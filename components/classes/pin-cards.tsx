import { useTranslations } from "next-intl";
import type { ClassView } from "@/lib/classes/queries";
import "./pin-cards.css";

type Props = Readonly<{ ofClass: ClassView; address: string }>;

/** A card for each student, to be printed and cut along the lines: of no room, so that it serves for all. */
export function PinCards({ ofClass: { name: className, students }, address }: Props) {
  const t = useTranslations("classes.cards");
  return (
    <ul className="pin-cards">
      {students.map(({ id, name, number, pin }) => (
        <li key={id} className="pin-card">
          <span className="text-sm text-quiet">
            {className}
            {number === null ? null : ` · ${number}`}
          </span>
          <b translate="no" className="font-serif text-xl leading-tight wrap-anywhere">
            {name}
          </b>
          <span className="flex items-baseline gap-2">
            <span className="text-sm">{t("pin")}</span>
            <span className="font-mono text-2xl tracking-[0.2em]">{pin ?? "????"}</span>
          </span>
          <span className="text-sm wrap-anywhere">{t("go", { address })}</span>
        </li>
      ))}
    </ul>
  );
}
