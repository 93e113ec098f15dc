const trails = Array.from({ length: 0xff }, (_, byte) => byte).filter(
  (byte) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x81,
);

/** Of two bytes that both have their high bit, as EUC-KR has them, which every runtime can read. */
function readPair(lead: number, trail: number): string | null {
  try {
    return new TextDecoder("euc-kr", { fatal: true }).decode(new Uint8Array([lead, trail]));
  } catch {
    return null;
  }
}

/**
 * The syllables that CP949 has beside EUC-KR, by lead and trail: all others of Unicode in its order, in the
 * places that EUC-KR leaves free. Node's own decoder does not have them.
 */
let others: ReadonlyMap<number, string> | null = null;

function listOthers(): ReadonlyMap<number, string> {
  const own = new Set<string | null>();
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) own.add(readPair(lead, trail));
  const found = new Map<number, string>();
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (const trail of trails) {
      if (lead > 0xa0 && trail > 0xa0) continue;
      while (own.has(String.fromCharCode(syllable))) syllable++;
      if (syllable <= 0xd7a3) found.set(lead * 256 + trail, String.fromCharCode(syllable++));
    }
  return found;
}

/** A text in EUC-KR or CP949, as Korean programs of before write it; null where it is none. */
export function decodeKorean(bytes: Uint8Array): string | null {
  others ??= listOthers();
  const known = new Map<number, string | null>();
  let text = "";
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      continue;
    }
    const trail = bytes[++at] ?? 0;
    const place = lead * 256 + trail;
    if (!known.has(place))
      known.set(place, others.get(place) ?? (trail > 0xa0 ? readPair(lead, trail) : null));
    const character = known.get(place);
    if (!character) return null;
    text += character;
  }
  return text;
}
