import type { NetworkInterfaceInfo } from "node:os";
import { expect, it } from "vitest";
import { listOwnAddresses } from "./own-addresses";

const ip = (address: string, family: "IPv4" | "IPv6" = "IPv4", internal = false) =>
  ({ address, family, internal, netmask: "", mac: "", cidr: null, scopeid: 0 }) as NetworkInterfaceInfo;

it("lists what phones in the same network can open, a school's own network first", () => {
  const networks = {
    lo: [ip("127.0.0.1", "IPv4", true), ip("::1", "IPv6", true)],
    "eth1:0": [ip("203.0.113.7")],
    docker0: [ip("172.17.0.1")],
    "vEthernet (WSL)": [ip("172.28.0.1")],
    utun3: [ip("10.8.0.2")],
    en0: [ip("fe80::1", "IPv6"), ip("192.168.1.20"), ip("169.254.3.4")],
    wlan0: [ip("10.20.30.40"), ip("192.168.1.20")],
    gone: undefined,
  };
  expect(listOwnAddresses(3000, networks)).toEqual([
    "192.168.1.20:3000",
    "10.20.30.40:3000",
    "203.0.113.7:3000",
  ]);
  expect(listOwnAddresses(80, { en0: [ip("192.168.1.20")] })).toEqual(["192.168.1.20"]);
  expect(listOwnAddresses(3000, {})).toEqual([]);
});
