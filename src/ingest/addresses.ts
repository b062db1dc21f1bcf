// Takes an IP address, says whether it is one of the open internet's: everything else is somebody's own network.
import { BlockList, isIP } from "node:net";

/** Addresses that no report is fetched from. @source IANA special-purpose address registries (RFC 6890 and its updates) */
const V4: readonly (readonly [network: string, prefix: number])[] = [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8], // private use
  ["100.64.0.0", 10], // shared by carriers
  ["127.0.0.0", 8], // loopback
  ["169.254.0.0", 16], // link local, where clouds keep their secrets
  ["172.16.0.0", 12], // private use
  ["192.0.0.0", 24], // protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.31.196.0", 24], // AS112
  ["192.52.193.0", 24], // AMT
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16], // private use
  ["192.175.48.0", 24], // AS112
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, and the broadcast address
];
const V6: readonly (readonly [network: string, prefix: number])[] = [
  ["::", 128], // unspecified
  ["::1", 128], // loopback
  ["::ffff:0:0", 96], // IPv4 in disguise
  ["64:ff9b::", 96], // IPv4 translated
  ["64:ff9b:1::", 48], // IPv4 translated, local use
  ["100::", 64], // discard
  ["2001::", 23], // protocol assignments, Teredo among them
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4
  ["3fff::", 20], // documentation
  ["5f00::", 16], // segment routing
  ["fc00::", 7], // unique local
  ["fe80::", 10], // link local
  ["fec0::", 10], // site local, once
  ["ff00::", 8], // multicast
];

/** One list for each family: a list of both takes every IPv4 address for one in disguise. */
const closed4 = new BlockList();
const closed6 = new BlockList();
for (const [network, prefix] of V4) closed4.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of V6) closed6.addSubnet(network, prefix, "ipv6");

/** Whether a report may be fetched from the address. Text that is no address may not. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed4.check(address, "ipv4");
    case 6:
      return !closed6.check(address, "ipv6");
    default:
      return false;
  }
}
