/**
 * An invented story of the demo site: what a publisher's template needs. All people, firms and
 * figures are made up unless they are named in the knowledge pack.
 */
export interface Story {
  slug: string;
  title: string;
  standfirst: string;
  author: string;
  section: string;
  language: 'en' | 'zh-Hans';
  /** Hours before the demo starts. */
  hoursAgo: number;
  /** Paragraphs; a leading `## ` makes a heading, `- ` a list item, `> ` a quotation. */
  body: string[];
}
