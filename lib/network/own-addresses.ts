import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

type Networks = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks that a machine makes for itself: containers, virtual machines, tunnels. No phone is in one. */
const ownMade = new RegExp(
  `^(?:${[
    "lo|docker|br-|veth|virbr|vmnet|vmenet|vboxnet|bridge|utun|tun|tap|wg|zt|tailscale",
    "ts\\d|podman|cni|cali|flannel|lxc|lxd|incus|vethernet|awdl|llw|gif|stf|anpi|ap\\d",
  ].join("|")})`,
  "i",
);

/**
 * The addresses by which devices in the same network reach this machine, as host and port: those of home and
 * school networks first. The server listens on all of them.
 */
export function listOwnAddresses(
  port = Number(process.env.PORT ?? 3000),
  networks: Networks = networkInterfaces(),
): readonly string[] {
  const addresses = Object.entries(networks).flatMap(([name, list = []]) =>
    ownMade.test(name) ? [] : list.filter(isReachable).map(({ address }) => address),
  );
  const inTurn = [...new Set(addresses)].sort((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)));
  return inTurn.map((address) => (port === 80 ? address : `${address}:${port}`));
}

/** An address of version 4 that somebody gave the machine: those of 169.254 it gives itself in no network. */
const isReachable = ({ family, internal, address }: NetworkInterfaceInfo): boolean =>
  family === "IPv4" && !internal && !address.startsWith("169.254.");

/** RFC 1918. */
const isPrivate = (address: string): boolean => /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
