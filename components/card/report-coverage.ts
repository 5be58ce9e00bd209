/**
 * What the other reports of an article's event say beside it, as of a moment; the library keeps it
 * and it grows.
 */
export interface ReportCoverage {
  publishers: number;
  reports: number;
  /** The earliest report; null where nobody can say. */
  first: { url: string; publisher: string; at: string; isThisArticle: boolean } | null;
  /** Numbers that a later report gives otherwise. */
  updates: {
    before: string;
    after: string;
    sentence: string;
    report: { url: string; title: string; publisher: string; at: string };
  }[];
}
