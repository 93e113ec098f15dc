import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Key } from "@/components/ui/key";
import { Meter } from "@/components/ui/meter";
import { Section } from "@/components/ui/section";
import { SideMark } from "@/components/ui/side-mark";
import { sides } from "@/lib/debate/vocabulary";
import { Specimen } from "./specimen";

const looks = ["plain", "section", "danger"] as const;
const keys = ["j", "k", "?"];

/** What folds away, sides, keys, bars, links. */
export function SmallParts() {
  const t = useTranslations("ui");
  const tSide = useTranslations("app.side");
  return (
    <>
      {looks.map((look) => (
        <Disclosure key={look} look={look} summary={t("more")} isOpen={look === "section"}>
          <p className="pb-3 text-quiet">{t("sample")}</p>
        </Disclosure>
      ))}
      <Specimen name={t("states.hover")} shown="hover">
        <Disclosure summary={t("more")}>{t("sample")}</Disclosure>
      </Specimen>
      <p className="flex flex-wrap gap-4">
        {sides.map((side) => (
          <SideMark key={side} side={side} word={tSide(side)} />
        ))}
      </p>
      <p className="flex gap-1.5">
        {keys.map((key) => (
          <Key key={key}>{key}</Key>
        ))}
      </p>
      <Meter value={2} most={3} />
      <Section title={t("more")} text={t("sample")}>
        <Key>?</Key>
      </Section>
      <p>
        <a href="#small" className="link">
          {t("link")}
        </a>
      </p>
    </>
  );
}
