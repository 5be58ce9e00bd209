/** Other reports of an article's event at one moment; stored in the library, where it grows. */
export interface ReportCoverage {
  publishers: number;
  reports: number;
  /** The earliest report; null if unknown. */
  first: { url: string; publisher: string; at: string; isThisArticle: boolean } | null;
  /** Numbers that a later report gives otherwise. */
  updates: {
    before: string;
    after: string;
    sentence: string;
    report: { url: string; title: string; publisher: string; at: string };
  }[];
}
