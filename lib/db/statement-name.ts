const most = 300;

const names = new Map<string, string>();

/**
 * A name for one of Prisma's statements, so that PostgreSQL parses it once a connection; none once there are
 * so many shapes that a connection should not keep them all.
 */
export function nameOf({ sql }: Readonly<{ sql: string }>): string {
  const known = names.get(sql);
  if (known !== undefined || names.size >= most) return known ?? "";
  const name = `prisma ${names.size}`;
  names.set(sql, name);
  return name;
}
