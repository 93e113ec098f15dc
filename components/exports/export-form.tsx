"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/fields/radio-group";
import { Select } from "@/components/ui/fields/select";
import { useDownload } from "./use-download";

const formats = ["docx", "xlsx", "csv", "json", "annotations", "grades"] as const;

/** A room as a file to keep. Without script it is a form of the browser's own. */
export function ExportForm({ roomId }: Readonly<{ roomId: string }>) {
  const t = useTranslations("takeHome.form");
  const { download, onSubmit } = useDownload();
  const isBusy = download.step === "making" || download.step === "coming";
  return (
    <form
      action={`/api/v1/rooms/${roomId}/export`}
      method="get"
      onSubmit={onSubmit}
      className="grid max-w-prose gap-5"
    >
      <p className="text-quiet">{t("lead")}</p>
      <Select
        label={t("format")}
        name="format"
        options={formats.map((value) => ({
          value: value === "grades" ? "grades.csv" : value,
          label: t(`formats.${value}`),
        }))}
      />
      <RadioGroup
        label={t("names")}
        name="names"
        defaultValue="real"
        hint={t("namesHint")}
        choices={[
          { value: "real", label: t("realNames") },
          { value: "pseudonyms", label: t("pseudonyms") },
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" disabled={isBusy}>
          {t("download")}
        </Button>
        <p role="status" className="text-sm text-quiet">
          {download.step === "coming"
            ? t("coming", { count: download.kilobytes })
            : download.step === "idle"
              ? null
              : t(download.step)}
        </p>
      </div>
    </form>
  );
}
