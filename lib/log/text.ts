/** A line of the log as somebody reads it in a terminal. */
export function textOf(line: string): string {
  const { time, level, event, error, ...said } = JSON.parse(line) as Readonly<Record<string, unknown>>;
  const words = Object.entries(said).map(([name, value]) => `${name}=${value}`);
  return `${[String(time).slice(11, 19), level, event, ...words].join(" ")}\n${errorText(error)}`;
}

function errorText(error: unknown): string {
  if (!error) return "";
  const { class: name, code, at = [], cause } = error as Readonly<Record<string, unknown>>;
  const lines = [
    [name, code].filter(Boolean).join(" "),
    ...(at as readonly string[]).map((place) => `  at ${place}`),
  ];
  return `${lines.map((text) => `  ${text}`).join("\n")}\n${errorText(cause)}`;
}
