/** The formats in which a room is taken home, each with the end of a file's name and its media type. */
export const mediaTypes = {
  json: ["json", "application/json"],
  csv: ["csv", "text/csv; charset=utf-8"],
  xlsx: ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  docx: ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  annotations: ["jsonld", 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'],
} as const satisfies Readonly<Record<string, readonly [extension: string, mediaType: string]>>;

export type FileFormat = keyof typeof mediaTypes;

/** Grades by themselves, which are asked for by the end of their file's name. */
export const gradesFormat = "grades.csv";

export const fileFormats = Object.keys(mediaTypes) as [FileFormat, ...FileFormat[]];
