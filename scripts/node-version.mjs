const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Crossfloor needs Node 20.19 or newer (best: 24). This is Node ${process.versions.node}. Get one from https://nodejs.org`,
  );
  process.exit(1);
}
