import QRCode from "qrcode";

type Props = Readonly<{ text: string; label: string; className?: string }>;

/**
 * A QR code drawn on the server as one path. It keeps its quiet zone and stays dark on light, whatever the
 * theme, so that phones can read it.
 */
export function QrCode({ text, label, className }: Props) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const quiet = 4;
  const whole = modules.size + 2 * quiet;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${whole} ${whole}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={pathOf(modules, quiet)} fill="#000" />
    </svg>
  );
}

/** Each run of dark modules in a row is one rectangle. */
function pathOf(modules: QRCode.BitMatrix, quiet: number): string {
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      const from = column;
      while (column < modules.size && modules.get(row, column)) column++;
      if (column > from) runs.push(`M${from + quiet} ${row + quiet}h${column - from}v1h-${column - from}z`);
    }
  }
  return runs.join("");
}
