import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { readDisk } from "./disk";

test("a disk with less than is to be free is low, and one that nobody asks of or that is not there is nothing", async () => {
  const folder = tmpdir();
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  expect(await readDisk({ folder, leastMegabytes: free + 1000 })).toBe("low");
  expect(await readDisk({ folder, leastMegabytes: Math.floor(free / 2) })).toBe("ok");
  expect(await readDisk({ folder, leastMegabytes: 0 })).toBe(null);
  expect(await readDisk({ folder: `${folder}/nothing/here`, leastMegabytes: 1 })).toBe(null);
});
