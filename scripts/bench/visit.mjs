import { openBrowser } from "./browser.mjs";

const PATIENCE_MS = 60_000;
const KILO = 1024;

/**
 * Opens a page as somebody who was never here, in a fresh browser context, and answers what came over the
 * wire (KB, compressed) and how soon it was there (ms). It is usable when React answers the element `usable`
 * names. `then` may go on with the page before it is closed.
 */
export async function visit({ address, cookie, usable, slowdown = 1 }, andThen = async () => ({})) {
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    extraHTTPHeaders: cookie ? { Cookie: cookie } : {},
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const wire = await watchWire(page, slowdown);
    await page.addInitScript(watchPage, usable);
    const answer = await page.goto(address, { timeout: PATIENCE_MS });
    if (!answer?.ok()) throw new Error(`the page was answered ${answer?.status()}`);
    await page.waitForFunction(() => window.benchSeen.usable !== null, null, { timeout: PATIENCE_MS });
    await page.waitForTimeout(300);
    const seen = await page.evaluate(() => window.benchSeen);
    const weight = wire.read();
    return { ...weight, ...seen, ...(await andThen(page)) };
  } finally {
    await context.close();
  }
}

async function watchWire(page, slowdown) {
  const session = await page.context().newCDPSession(page);
  const scripts = new Set();
  let requests = 0;
  let script = 0;
  let bytes = 0;
  session.on(
    "Network.requestWillBeSent",
    ({ request }) => (requests += request.url.startsWith("data:") ? 0 : 1),
  );
  session.on(
    "Network.responseReceived",
    ({ requestId, type }) => type === "Script" && scripts.add(requestId),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength / KILO;
    if (scripts.has(requestId)) script += encodedDataLength / KILO;
  });
  await session.send("Network.enable");
  if (slowdown > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { read: () => ({ requests, script, bytes }) };
}

/** Runs in the page, before everything of its own. */
function watchPage(usable) {
  const seen = { lcp: 0, cls: 0, usable: null };
  window.benchSeen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.cls += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  const look = () => {
    const element = document.querySelector(usable);
    if (element && Object.keys(element).some((key) => key.startsWith("__reactProps")))
      seen.usable = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
