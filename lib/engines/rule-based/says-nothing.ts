import { pattern } from '../../text/pattern.ts';
import { lexicon } from './lexicon.ts';

/** Words of sentences about the page, about a picture on it, or about a missing comment. */
const aboutPage = lexicon([
  // corrections and updates
  'this story has been updated',
  'this story was updated',
  'this article has been updated',
  'this article was updated',
  'this post has been updated',
  'this story originally appeared',
  'this article originally appeared',
  // pictures
  'the animation above',
  'the animation below',
  'the image above',
  'the image below',
  'the video above',
  'the video below',
  'the chart above',
  'the chart below',
  'the figure above',
  'the figure below',
  // no answer
  'declined to share',
  'declined to disclose',
  'declined to provide',
  'declined to give',
  'could not comment',
  'reached for comment',
  'did not respond to',
  "didn't respond to",
  'has not responded to',
  // pointers elsewhere
  '请访问',
  '可以参阅',
  '可参阅',
  '之前的报道',
  '点击阅读',
  '如下图所示',
  '拒绝透露',
]);

/** How someone feels about the news, which adds no information. */
const feeling = pattern(
  'iu',
  String.raw`\b(?:is|was|are|were|am|['’]m|['’]re) (?:\p{L}{1,40}ly |very |so )?`,
  ['excited', 'thrilled', 'delighted', 'honou?red', 'proud', 'humbled'],
  ' ',
  [
    'about',
    'for',
    'by',
    'to join',
    'to work',
    'to partner',
    'to be',
    'to see',
    'to welcome',
    'to have',
    'to continue',
  ],
  String.raw`\b`,
);
const chineseFeeling = lexicon([
  '感到非常兴奋',
  '感到兴奋',
  '非常兴奋地看到',
  '感到自豪',
  '感到荣幸',
  '发来祝贺',
]);

/** A reported feeling is quoted or attributed. */
const reported = /["“”「」]|\b(?:said|says|wrote|added)\b|表示|称/iu;

/**
 * Whether a sentence has no information about the news: it is about the page, a missing answer or
 * how someone feels.
 */
export function saysNothing(text: string): boolean {
  return (
    aboutPage.test(text) || chineseFeeling.test(text) || (feeling.test(text) && reported.test(text))
  );
}
