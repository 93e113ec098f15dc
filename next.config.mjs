import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  // Our own server packs what goes out: lib/server/packed-answers.ts.
  compress: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "pg",
    "next-auth",
    "ioredis",
  ],
  images: { unoptimized: true },
  // What a page loads is told in it. Headers would tell what had been drawn when they went out, which differs
  // from one drawing to the next: a page that is kept would not be the page made anew.
  reactMaxHeadersLength: 0,
  // A page's title is in its head, for everybody: streamed behind the page it would need script to get there.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types, tests included; `npm start` need not.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Few large files pack better than many small ones: 13 KB less of script on a first visit of a room.
    turbopackChunking: { minChunkSize: 1_000_000, maxMergeChunkSize: 4_000_000, maxChunkCountPerGroup: 6 },
    serverActions: { bodySizeLimit: "320kb" },
    // A file of 10 MB with what stands around it: more than that is refused where it is read.
    proxyClientMaxBodySize: "11mb",
  },
};

/**
 * Read when it serves, too: as it stands, and without what compiles texts, so that no compiler has to be
 * there.
 *
 * @param {string} phase
 */
export default async function readConfig(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  const withWords = createNextIntlPlugin({
    requestConfig: "./lib/i18n/request.ts",
    experimental: { messages: { path: "./messages", format: "json", locales: "infer", precompile: true } },
  });
  return withWords(config);
}
