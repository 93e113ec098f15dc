import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/fields/select";
import { TickBox } from "@/components/ui/fields/tick-box";
import type { FloorTimes } from "@/lib/debate/phases";
import { useDuration } from "./use-duration";

type Props = Readonly<{
  floor: FloorTimes | undefined;
  onChange: (floor: FloorTimes | undefined) => void;
}>;

const usual: FloorTimes = { turnSeconds: 60, bankSeconds: 600 };

const choices = {
  turnSeconds: [60, 120, 180, 240, 300, 420],
  bankSeconds: [120, 180, 300, 480, 600, 900, 1200, 1800],
} as const;

/** Whether students speak in turns in a phase, and for how long. */
export function FloorFields({ floor, onChange }: Props) {
  const t = useTranslations("formats.edit");
  const durationOf = useDuration();
  const select = (name: keyof FloorTimes, label: string) =>
    floor ? (
      <Select
        label={label}
        name=""
        value={String(floor[name])}
        onChange={({ target: { value } }) => onChange({ ...floor, [name]: Number(value) })}
        options={[...new Set([...choices[name], floor[name]])]
          .toSorted((a, b) => a - b)
          .map((seconds) => ({ value: String(seconds), label: durationOf(seconds / 60) }))}
      />
    ) : null;
  return (
    <>
      <TickBox
        label={t("switches.floor")}
        hint={t("switchHints.floor")}
        checked={floor !== undefined}
        onChange={({ target: { checked } }) => onChange(checked ? usual : undefined)}
      />
      {floor ? (
        <div className="grid grid-cols-2 gap-3 ps-7 pb-2">
          {select("turnSeconds", t("floorTurn"))}
          {select("bankSeconds", t("floorBank"))}
        </div>
      ) : null}
    </>
  );
}
