import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/fields/select";
import { TextArea } from "@/components/ui/fields/text-area";
import { TextField } from "@/components/ui/fields/text-field";
import { Specimen } from "./specimen";

const shown = ["hover", "focus"] as const;

/** Every field in every state. */
export function Fields() {
  const words = useTranslations("ui");
  const options = [{ value: "one", label: words("one") }];
  const line = { label: words("line"), name: "line" };
  const text = { label: words("text"), name: "text", rows: 2 };
  const list = { label: words("list"), name: "list", options };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Specimen name={words("states.default")}>
        <TextField {...line} placeholder={words("sample")} hint={words("hint")} />
      </Specimen>
      {shown.map((state) => (
        <Specimen key={state} name={words(`states.${state}`)} shown={state}>
          <TextField {...line} />
        </Specimen>
      ))}
      <Specimen name={words("states.invalid")}>
        <TextField {...line} error={words("wrong")} />
      </Specimen>
      <Specimen name={words("states.readOnly")}>
        <TextField {...line} readOnly defaultValue={words("sample")} />
      </Specimen>
      <Specimen name={words("states.disabled")}>
        <TextField {...line} disabled defaultValue={words("sample")} />
      </Specimen>
      <Specimen name={words("states.default")}>
        <TextArea {...text} isSerif defaultValue={words("sample")} />
      </Specimen>
      <Specimen name={words("states.invalid")}>
        <TextArea {...text} error={words("wrong")} />
      </Specimen>
      <Specimen name={words("states.default")}>
        <Select {...list} />
      </Specimen>
      <Specimen name={words("states.disabled")}>
        <Select {...list} disabled />
      </Specimen>
    </div>
  );
}
