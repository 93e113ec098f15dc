// npm run simulate [-- --students N …]: prints what lessons of so many students at once ask for, reckoned
// from the costs that the bench measured (costs.ts); without a number the table of docs/scale.md.
import { parseArgs } from "node:util";
import { loadTypeScript } from "../load-typescript.mjs";

const { values } = parseArgs({ options: { students: { type: "string", multiple: true } } });
const { tableOf, usual } = await loadTypeScript("scripts/simulate/table.ts");
const asked = values.students?.map(Number) ?? usual;
if (!asked.every((students) => Number.isInteger(students) && students > 0)) {
  console.error("Usage: npm run simulate -- --students 50000");
  process.exit(1);
}
console.log(tableOf(asked));
