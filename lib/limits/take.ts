import { type Refusal, refuse } from "../debate/outcome";
import { metrics } from "../metrics/metrics";
import { type Allowance, openAllowance } from "./allowance";
import { type LimitName, limits, type MemberLimit } from "./table";

const kept = globalThis as { crossfloorAllowances?: Map<LimitName, Allowance> };

/** The allowances, which a page's bundle and a route's share. */
const allowances = kept.crossfloorAllowances ?? new Map<LimitName, Allowance>();
kept.crossfloorAllowances = allowances;

/** What is left of a limit, by key. */
export function allowanceOf(name: LimitName): Allowance {
  const { points, seconds } = limits[name];
  const allowance = allowances.get(name) ?? counted(name, openAllowance(name, points, seconds));
  allowances.set(name, allowance);
  return allowance;
}

/** What is refused is counted, by the limit's name. */
const counted = (limit: LimitName, allowance: Allowance): Allowance => ({
  ...allowance,
  take: async (key) => {
    const wait = await allowance.take(key);
    if (wait !== null) metrics.overLimits.inc({ limit });
    return wait;
  },
});

/** Takes one under a key, and refuses where none is left. */
export async function overLimit(name: LimitName, key: string): Promise<Refusal | null> {
  const retryAfter = await allowanceOf(name).take(key);
  return retryAfter === null ? null : refuse("too-many", { retryAfter });
}

/** For measuring alone, where thirty students cast thousands of ballots. */
const isLifted = process.env.LIFT_MEMBER_LIMITS === "1";

type Somebody = Readonly<{ roomId: string; id: string; role: string }>;

/** The same for a member. A teacher's acts are counted together. */
export async function overMemberLimit(name: MemberLimit, who: Somebody): Promise<Refusal | null> {
  if (isLifted) return null;
  const counted = who.role === "TEACHER" ? "acts" : name === "acts" ? "tried" : name;
  return overLimit(counted, `${who.roomId} ${who.id}`);
}
