import { useTranslations } from "next-intl";
import { useId } from "react";
import { FieldError } from "@/components/ui/fields/field";

type Props = Readonly<{
  classes: readonly Readonly<{ id: string; title: string }>[];
  ticked: (id: string) => boolean;
  error: string | null;
}>;

/** For which classes rooms are opened: one each. With none ticked, everybody types a name. */
export function ClassTicks({ classes, ticked, error }: Props) {
  const t = useTranslations("rooms.new");
  const id = useId();
  return (
    <fieldset aria-describedby={id} className="grid gap-2">
      <legend className="mb-1.5 text-sm font-semibold">{t("classes")}</legend>
      <div className="grid gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
        {classes.map((one) => (
          <label key={one.id} className="tick">
            <input type="checkbox" name="classIds[]" value={one.id} defaultChecked={ticked(one.id)} />
            <span className="tick-label wrap-anywhere">{one.title}</span>
          </label>
        ))}
      </div>
      <FieldError>{error}</FieldError>
      <p id={id} className="text-sm text-quiet">
        {t("classesHint")}
      </p>
    </fieldset>
  );
}
