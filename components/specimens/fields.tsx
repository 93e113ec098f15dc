import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/fields/select";
import { TextArea } from "@/components/ui/fields/text-area";
import { TextField } from "@/components/ui/fields/text-field";
import { Specimen } from "./specimen";

const shown = ["hover", "focus"] as const;

/** Every field in every state. */
export function Fields() {
  const t = useTranslations("ui");
  const options = [{ value: "one", label: t("one") }];
  const line = { label: t("line"), name: "line" };
  const text = { label: t("text"), name: "text", rows: 2 };
  const list = { label: t("list"), name: "list", options };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Specimen name={t("states.default")}>
        <TextField {...line} placeholder={t("sample")} hint={t("hint")} />
      </Specimen>
      {shown.map((state) => (
        <Specimen key={state} name={t(`states.${state}`)} shown={state}>
          <TextField {...line} />
        </Specimen>
      ))}
      <Specimen name={t("states.invalid")}>
        <TextField {...line} error={t("wrong")} />
      </Specimen>
      <Specimen name={t("states.readOnly")}>
        <TextField {...line} readOnly defaultValue={t("sample")} />
      </Specimen>
      <Specimen name={t("states.disabled")}>
        <TextField {...line} disabled defaultValue={t("sample")} />
      </Specimen>
      <Specimen name={t("states.default")}>
        <TextArea {...text} isSerif defaultValue={t("sample")} />
      </Specimen>
      <Specimen name={t("states.invalid")}>
        <TextArea {...text} error={t("wrong")} />
      </Specimen>
      <Specimen name={t("states.default")}>
        <Select {...list} />
      </Specimen>
      <Specimen name={t("states.disabled")}>
        <Select {...list} disabled />
      </Specimen>
    </div>
  );
}
