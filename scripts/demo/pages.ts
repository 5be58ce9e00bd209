import type { Story } from './story.ts';
import { stories } from './stories.ts';

/**
 * A page of the demo site, under the real hostname of a listed publisher (or of an unlisted site).
 */
export interface DemoPage {
  host: string;
  path: string;
  html: string;
}

/** Every page of the demo site at a given time. */
export function demoPages(now: Date): DemoPage[] {
  return [
    {
      host: 'techcrunch.com',
      path: `/2026/11/24/${stories.release.slug}/`,
      html: blockEditor(
        stories.release,
        now,
        'techcrunch.com',
        `/2026/11/24/${stories.release.slug}/`,
      ),
    },
    {
      host: 'techcrunch.com',
      path: `/2026/11/23/${stories.funding.slug}/`,
      html: blockEditor(
        stories.funding,
        now,
        'techcrunch.com',
        `/2026/11/23/${stories.funding.slug}/`,
      ),
    },
    {
      host: 'techcrunch.com',
      path: '/',
      html: front('Harbour Tech', [stories.release, stories.funding], '/2026/11/24/'),
    },
    {
      host: 'arstechnica.com',
      path: `/ai/2026/11/${stories.follow.slug}/`,
      html: classicColumns(
        stories.follow,
        now,
        'arstechnica.com',
        `/ai/2026/11/${stories.follow.slug}/`,
      ),
    },
    {
      host: 'www.theguardian.com',
      path: `/technology/2026/nov/22/${stories.regulation.slug}`,
      html: componentTree(
        stories.regulation,
        now,
        'www.theguardian.com',
        `/technology/2026/nov/22/${stories.regulation.slug}`,
      ),
    },
    {
      host: 'www.theguardian.com',
      path: `/uk-news/2026/nov/24/${stories.market.slug}`,
      html: componentTree(
        stories.market,
        now,
        'www.theguardian.com',
        `/uk-news/2026/nov/24/${stories.market.slug}`,
      ),
    },
    {
      host: 'www.jiqizhixin.com',
      path: `/articles/2026-11-23-${stories.chinese.slug}`,
      html: plainDivs(
        stories.chinese,
        now,
        'www.jiqizhixin.com',
        `/articles/2026-11-23-${stories.chinese.slug}`,
      ),
    },
    {
      host: 'www.theverge.com',
      path: '/app/',
      html: singlePageApp([stories.release, stories.regulation], now),
    },
    {
      host: 'notes.unlisted.example',
      path: '/lumen',
      html: plainDivs(stories.release, now, 'notes.unlisted.example', '/lumen'),
    },
  ];
}

/** The articles a visitor is shown first. */
export const demoArticles = {
  release: `https://techcrunch.com/2026/11/24/${stories.release.slug}/`,
  funding: `https://techcrunch.com/2026/11/23/${stories.funding.slug}/`,
  follow: `https://arstechnica.com/ai/2026/11/${stories.follow.slug}/`,
  regulation: `https://www.theguardian.com/technology/2026/nov/22/${stories.regulation.slug}`,
  chinese: `https://www.jiqizhixin.com/articles/2026-11-23-${stories.chinese.slug}`,
  notAi: `https://www.theguardian.com/uk-news/2026/nov/24/${stories.market.slug}`,
  front: 'https://techcrunch.com/',
  app: 'https://www.theverge.com/app/',
  unlisted: 'https://notes.unlisted.example/lumen',
} as const;

function publishedAt(story: Story, now: Date): string {
  return new Date(
    Math.floor((now.getTime() - story.hoursAgo * 3_600_000) / 60_000) * 60_000,
  ).toISOString();
}

function jsonLd(story: Story, now: Date, url: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: publishedAt(story, now),
    dateModified: publishedAt(story, now),
    author: [{ '@type': 'Person', name: story.author }],
    publisher: { '@type': 'Organization', name: 'Harbour Tech' },
    mainEntityOfPage: url,
    articleSection: story.section,
    inLanguage: story.language,
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

/** The demo publisher's icon, an H on blue. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%231d4f91'/%3E%3Cpath d='M10 8v16M22 8v16M10 16h12' stroke='%23fff' stroke-width='4'/%3E%3C/svg%3E";

function head(story: Story, now: Date, url: string): string {
  return `<!doctype html><html lang="${story.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${story.title} | Harbour Tech</title><link rel="icon" href="${ICON}"><link rel="canonical" href="${url}"><meta property="og:type" content="article"><meta property="og:title" content="${story.title}">
<meta property="og:url" content="${url}"><meta property="og:site_name" content="Harbour Tech"><meta property="og:description" content="${story.standfirst}">
<meta property="article:published_time" content="${publishedAt(story, now)}"><meta name="author" content="${story.author}">
<style>body{font:17px/1.6 Georgia,serif;margin:0;color:#222}header,footer{background:#f3f1ec;padding:16px 24px}nav a{margin-right:16px}main{max-width:680px;margin:0 auto;padding:24px}aside{background:#f7f7f7;padding:16px}figure{margin:24px 0}figcaption{font-size:13px;color:#666}.rail{float:right;width:260px}h1{font-size:34px;line-height:1.2}</style>`;
}

const navigation =
  '<nav><a href="/">Home</a><a href="/ai/">AI</a><a href="/startups/">Startups</a><a href="/policy/">Policy</a><a href="/newsletters/">Newsletters</a></nav>';

function paragraphs(
  story: Story,
  {
    wrap = (html: string) => html,
    attributes = '',
  }: { wrap?: (html: string, index: number) => string; attributes?: string } = {},
): string {
  return story.body
    .map((line, index) => {
      if (line.startsWith('## ')) return `<h2>${line.slice(3)}</h2>`;
      if (line.startsWith('> ')) return `<blockquote>${line.slice(2)}</blockquote>`;
      return wrap(`<p${attributes}>${line}</p>`, index);
    })
    .join('\n');
}

/**
 * A block editor's markup: one wrapper, captions, an inline newsletter box, tags and a related list
 * after the end.
 */
function blockEditor(story: Story, now: Date, host: string, path: string): string {
  const url = `https://${host}${path}`;
  return `${head(story, now, url)}${jsonLd(story, now, url)}</head><body class="single-post">
<header>${navigation}</header><main id="wp--skip-link--target"><div class="article-hero"><h1 class="article-hero__title">${story.title}</h1>
<div class="article-hero__meta">By <a href="/author/x/">${story.author}</a> · <time datetime="${publishedAt(story, now)}">today</time></div>
<figure><div style="height:220px;background:#dde5e1"></div><figcaption>Image credits: Harbour Tech</figcaption></figure></div>
<div class="entry-content wp-block-post-content">${paragraphs(story, {
    attributes: ' class="wp-block-paragraph"',
    wrap: (html, index) =>
      index === 4
        ? `<div class="wp-block-newsletter"><p>Get the morning letter in your inbox.</p><button>Subscribe</button></div>${html}`
        : html,
  })}</div>
<div class="tc23-post-relevant-terms"><p>Topics</p><a href="/tag/ai">AI</a> <a href="/tag/open">Open models</a></div>
<div class="related"><h2>Most popular</h2><ul><li><a href="/x">Ten gadgets for the winter</a></li><li><a href="/y">A tour of the harbour lofts</a></li></ul></div></main>
<footer>© Harbour Tech · <a href="/privacy">Privacy</a></footer></body></html>`;
}

/** An older template: article with columns, pull quote, share bar, author box and comments. */
function classicColumns(story: Story, now: Date, host: string, path: string): string {
  const url = `https://${host}${path}`;
  return `${head(story, now, url)}</head><body><header>${navigation}</header><article class="double-column h-entry"><main>
<h1>${story.title}</h1><p class="standfirst">${story.standfirst}</p><div class="byline">${story.author} – <time datetime="${publishedAt(story, now)}">${publishedAt(story, now).slice(0, 10)}</time></div>
<div class="share"><a href="#">Share</a> <a href="#">Mail</a> <a href="#comments">42 comments</a></div><div class="post-content post-content-double">${paragraphs(story)}</div>
<section class="author-mini-bio"><p>${story.author} writes about models and the machines that run them, and lives by the sea.</p></section>
<section id="comments"><h3>Comments</h3><p>First! I have been waiting for this since spring and could not be happier.</p></section></main></article><footer>© Harbour Tech</footer></body></html>`;
}

/** A component tree with hashed class names and data attributes, related links inside the body. */
function componentTree(story: Story, now: Date, host: string, path: string): string {
  const url = `https://${host}${path}`;
  return `${head(story, now, url)}${jsonLd(story, now, url)}</head><body><header>${navigation}</header><main data-layout="StandardLayout"><div class="dcr-1aul2ye" data-gu-name="headline"><h1 class="dcr-u0152o">${story.title}</h1></div>
<div data-gu-name="standfirst" class="dcr-8vh0pw"><p>${story.standfirst}</p></div><div data-gu-name="meta"><a rel="author" href="/profile/x">${story.author}</a><details><summary>${publishedAt(story, now).slice(0, 10)}</summary></details></div>
<div id="maincontent" class="article-body-commercial-selector dcr-11jq3zt" data-gu-name="body">${paragraphs(
    story,
    {
      attributes: ' class="dcr-130mj7b"',
      wrap: (html, index) =>
        index === 2
          ? `${html}<aside data-component="rich-link" class="dcr-rich"><div>Read more</div><a href="/z">What the upper house can still change</a></aside>`
          : html,
    },
  )}</div>
<section data-component="related-stories"><h2>More on this story</h2><a href="/a">Publishers welcome the vote</a><a href="/b">What a training set contains</a></section></main><footer>© Harbour Tech</footer></body></html>`;
}

/** No semantics at all: divs and spans, the date as text. */
function plainDivs(story: Story, now: Date, host: string, path: string): string {
  const url = `https://${host}${path}`;
  return `${head(story, now, url)}</head><body><header>${navigation}</header><div class="main"><div class="title"><h1>${story.title}</h1></div><div class="info"><span>${story.author}</span> <span class="time">${publishedAt(story, now).slice(0, 10)}</span></div>
<div class="content">${story.body.map((line) => `<p>${line.replace(/^## /, '')}</p>`).join('\n')}</div><div class="recommend"><a href="/1">${story.language === 'en' ? 'Five more letters' : '相关阅读'}</a></div></div><footer>© Harbour Tech</footer></body></html>`;
}

/** A section front: many headlines, no article. */
function front(name: string, list: Story[], prefix: string): string {
  const cards = Array.from({ length: 12 }, (_, index) => list[index % list.length] ?? []).flat();
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><meta property="og:type" content="website"></head><body><header>${navigation}</header><main><h1>${name}</h1>
${cards.map((story, index) => `<div class="card"><h3><a href="${prefix}${story.slug}/">${story.title}</a></h3><p>${story.standfirst}</p><span>${index + 1} hours ago</span></div>`).join('\n')}</main></body></html>`;
}

/**
 * One document that shows another article when a link is followed, changing its address by the
 * history API.
 */
function singlePageApp(list: Story[], now: Date): string {
  const data = list.map((story) => ({
    slug: story.slug,
    title: story.title,
    author: story.author,
    published: publishedAt(story, now),
    html: paragraphs(story),
    id: 800_000 + story.slug.length,
  }));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour App</title></head><body><header>${data.map((story, index) => `<a class="go" data-index="${index}" href="/ai/${story.id}/${story.slug}">${story.title}</a><br>`).join('')}</header><main id="app"><p>Choose a story.</p></main>
<script>const data=${JSON.stringify(data).replaceAll('<', '\\u003c')};
function show(story){document.title=story.title+' | Harbour App';document.getElementById('app').innerHTML='<article><h1>'+story.title+'</h1><div class="byline">By '+story.author+'</div><time datetime="'+story.published+'">today</time><div class="body">'+story.html+'</div></article>';}
function route(){const story=data.find((s)=>location.pathname.endsWith(s.slug));if(story)setTimeout(()=>show(story),150);else{document.title='Harbour App';document.getElementById('app').innerHTML='<p>Choose a story.</p>';}}
document.addEventListener('click',(event)=>{const link=event.target.closest('a.go');if(!link)return;event.preventDefault();history.pushState({},'',link.getAttribute('href'));route();});
addEventListener('popstate',route);route();</script></body></html>`;
}
