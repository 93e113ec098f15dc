import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
const parts = "messages/parts";
const target = "messages/en.json";
const words = existsSync(target) ? JSON.parse(readFileSync(target, "utf8")) : {};
for (const file of readdirSync(parts)) words[file.replace(".json", "")] = JSON.parse(readFileSync(`${parts}/${file}`, "utf8"));
writeFileSync(target, `${JSON.stringify(Object.fromEntries(Object.entries(words).sort()), null, 2)}\n`);
