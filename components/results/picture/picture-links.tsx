"use client";

import { useTranslations } from "next-intl";
import { save } from "@/components/exports/use-download";
import { Button, buttonClass } from "@/components/ui/button";
import { useScript } from "@/components/ui/use-script";
import { pictureSize } from "./results-picture";

/** The picture to keep: as it is, and, where script runs, drawn by the browser as points. */
export function PictureLinks({ svg, name }: Readonly<{ svg: string; name: string }>) {
  const t = useTranslations("takeHome.picture");
  const hasScript = useScript();
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return (
    <p className="no-print flex flex-wrap gap-3">
      <a href={address} download={`${name}.svg`} className={buttonClass("plain", true)}>
        {t("svg")}
      </a>
      {hasScript ? (
        <Button isSmall onClick={() => void savePoints(address, `${name}.png`)}>
          {t("png")}
        </Button>
      ) : null}
    </p>
  );
}

/** How many points a unit of the picture has each way. */
const sharpness = 2;

async function savePoints(address: string, name: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = sharpness * pictureSize.width;
  canvas.height = sharpness * pictureSize.height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((bytes) => bytes && save(bytes, name), "image/png");
}
