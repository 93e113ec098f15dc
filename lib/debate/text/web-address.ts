import { type FieldFault, readField } from "./field";
import type { FaultDetail } from "./gate";
import { cleanLine } from "./keys";
import { longest } from "./limits";

/** Why a source cannot be followed, as slugs. The words are in messages/. */
type WebAddressFault =
  | "web-address"
  | "web-address-space"
  | "web-address-backslash"
  | "web-address-name"
  | "web-address-host";

const name = /^(?:[\p{L}\p{M}\p{N}_-]+\.)+[\p{L}\p{M}\p{N}-]*\p{L}[\p{L}\p{M}\p{N}-]*\.?$/u;
const number = /^(?:\d+\.){3}\d+$|^\[[\da-f:.]+\]$/i;

/** The address of a source as it is kept, clean of what cannot be seen; or why it cannot be followed. */
export function readWebAddress(raw: string):
  | Readonly<{ ok: true; text: string }>
  | Readonly<{
      ok: false;
      fault: FieldFault["fault"] | WebAddressFault;
      detail: FaultDetail;
    }> {
  const read = readField(cleanLine(raw), {
    isRequired: true,
    longest: longest.sourceAddress,
  });
  const fault = read.ok ? faultOf(read.text) : null;
  return fault ? { ok: false, fault, detail: {} } : read;
}

/**
 * What is wrong with a web address, or null: it begins with http:// or https://, names a host with a point in
 * it (or an IP address), and has no space, no backslash and no user name or password.
 */
function faultOf(address: string): WebAddressFault | null {
  const [, authority] = /^https?:\/\/([^/?#]*)/i.exec(address) ?? [];
  if (authority === undefined) return "web-address";
  if (/\s/u.test(address)) return "web-address-space";
  if (address.includes("\\")) return "web-address-backslash";
  if (authority.includes("@")) return "web-address-name";
  const host = authority !== "" && URL.canParse(address) ? new URL(address).hostname : "";
  return name.test(host) || number.test(host) ? null : "web-address-host";
}
