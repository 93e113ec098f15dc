import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Tells the teacher's first sign-in on the first run, and later where it is kept. Returns the lines to print.
 */
export function tellFirstSignIn({ dataDir, siteUrl }, { firstRun, demo, invitation }) {
  const file = join(dataDir, "first-sign-in.txt");

  if (firstRun && demo) {
    const lines = [
      `Demo room:  ${demo.code}`,
      `Teacher:    ${demo.teacherEmail}`,
      `Password:   ${demo.teacherPassword}`,
    ];
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
    return [...lines, `(kept in ${file}; change the password, then delete the file)`];
  }
  if (invitation) return [`Make the first account: ${siteUrl}/invited/${invitation}`];
  return existsSync(file) ? [`Demo room and the teacher's first sign-in: ${file}`] : [];
}
