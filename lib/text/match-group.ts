/**
 * The text of a named group that every match of the pattern has; '' where the group took no part.
 */
export function groupOf(
  groups: Readonly<Record<string, string | undefined>> | undefined,
  name: string,
): string {
  return groups?.[name] ?? '';
}
