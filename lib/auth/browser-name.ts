const browsers = [
  [/Edg\w*\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Whale\//, "Whale"],
  [/Firefox\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const systems = [
  [/CrOS/, "ChromeOS"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** What a browser calls itself, as its owner knows it: "Firefox, Windows". Empty where it is not known. */
export function browserNameOf(sent: Pick<Headers, "get">): string {
  const agent = sent.get("user-agent") ?? "";
  const named = [browsers, systems].map((list) => list.find(([mark]) => mark.test(agent))?.[1]);
  return named.filter((name) => name !== undefined).join(", ");
}
