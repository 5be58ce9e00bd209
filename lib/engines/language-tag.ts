/** A language as it may stand in a prompt: a BCP 47 tag, else `und`. A page may call its language anything. */
export function languageTag(language: string): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(language) ? language : 'und';
}
