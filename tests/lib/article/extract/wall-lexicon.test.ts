import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../../lib/article/extract/extract-article.ts';
import { isWallLine } from '../../../../lib/article/extract/wall-lexicon.ts';
import { htmlToSnapshot } from '../../../../lib/article/snapshot/html-to-snapshot.ts';

test.each([
  'Subscribe to unlock this article',
  'Subscribe now to keep reading and get access to the full archive.',
  'To continue reading, subscribe today.',
  'To read the full story, subscribe or sign in.',
  'Continue reading this article with a subscription',
  'Keep reading with a 7-day free trial',
  'Already a subscriber? Sign in',
  'This post is for paid subscribers',
  'This article is exclusive to members',
  'This story is available exclusively to subscribers',
  'You’ve reached your free article limit',
  'You have 2 free articles left this month',
  'You have read all 3 free stories this month.',
  'Create an account to read the full story.',
  'Register for free to continue reading',
  'Sign in to read this article',
  'Unlock this story',
  'Get full access to this story',
  'Get unlimited digital access for $1',
  'The author made this story available to Medium members only.',
  'Member-only story',
  'Upgrade to paid to read the rest',
  'Start your free trial to continue',
  'The rest of this newsletter is for paying readers.',
  'Jetzt weiterlesen',
  'Weiterlesen mit SPIEGEL+',
  'Artikel freischalten',
  'Nur für Abonnenten',
  'Dieser Artikel ist exklusiv für Mitglieder.',
  'Sie haben bereits ein Abo?',
  'Um den ganzen Artikel zu lesen, melden Sie sich an.',
  'Article réservé aux abonnés',
  'Il vous reste 74 % de cet article à lire.',
  'Abonnez-vous pour lire la suite',
  'This content is for paying members of the Courier. Join today.',
  'You’ve read your last free story.',
  'The remainder of this article is available to subscribers.',
  'To read the full story, start a free trial.',
  'Sie möchten weiterlesen? Mit C+ erhalten Sie Zugriff auf alle Artikel.',
  'Testen Sie Courier Plus 4 Wochen für 1 Euro und lesen Sie den ganzen Artikel.',
  'Contenido exclusivo para suscriptores.',
  'Este conteúdo é exclusivo para assinantes.',
  'Questo contenuto è riservato agli abbonati.',
  'Bu içerik yalnızca abonelere özeldir.',
  'Nội dung dành cho tài khoản trả phí. Vui lòng đăng nhập để đọc tiếp.',
  '이 기사는 유료 구독자만 볼 수 있습니다.',
  '本文为会员专享，开通会员后阅读全文',
  'Paid subscribers can read the rest of this post.',
  'Get the full story with a Courier subscription.',
  'Enjoy unlimited access. Subscribe for $2 a month.',
  'Only registered users can read this article in full.',
  'Before it’s here, it’s on the Terminal.',
  'Not a subscriber yet?',
  'Regístrate gratis para seguir leyendo',
  'Faça login para continuar',
  'Accedi per leggere',
  'Devamını okumak için giriş yapın',
  'Mở khóa toàn bộ bài viết',
  '扫码阅读全文',
  'ログインして続きを読む',
  '전문은 구독 후 볼 수 있습니다',
  'Déjà abonné ? Se connecter',
  'Suscríbete para seguir leyendo',
  'Contenido exclusivo para suscriptores',
  'Para continuar leyendo, inicia sesión',
  'Conteúdo exclusivo para assinantes',
  'Assine para ler a reportagem completa',
  'Contenuto riservato agli abbonati',
  'Abbonati per continuare a leggere',
  'Devamını okumak için abone olun',
  'Đăng nhập để đọc tiếp',
  '订阅后阅读全文',
  '登录后查看全文',
  '剩余 68% 内容',
  '本文为付费内容',
  '訂閱後即可閱讀全文',
  '会員限定記事',
  'この記事は有料会員限定です。',
  '残り1024文字',
  '続きを読むにはログインしてください',
  '유료회원 전용 기사입니다',
  '구독자 전용',
  '로그인 후 계속 읽을 수 있습니다',
])('a wall says "%s"', (line) => expect(isWallLine(line)).toBe(true));

test.each([
  'Subscribe to our newsletter',
  'The service lets readers subscribe to several papers at once, and 40,000 did so in June.',
  'Members of the board met on Monday to vote on the plan.',
  'The company gave its engineers full access to the cluster for a week.',
  'Abonnieren Sie unseren Newsletter',
  'Lesen Sie auch: Halden baut in Bergen',
  'Le plan a été adopté par les membres du conseil.',
  'La empresa tiene 400 suscriptores en Bergen.',
  'この記事は日本経済について書かれた。',
  '公司表示将在明年发布新模型。',
  'He continued reading law at night while he worked in the factory.',
  'The union asked its members to join the fund, and staff can sign in to read the data of each site.',
  'Customers pay for unlimited access to the park in summer.',
  'Der Verlag will die Zahl der Abonnenten bis März verdoppeln.',
  'Le journal a gagné 12 000 abonnés en un an.',
])('an article says "%s"', (line) => expect(isWallLine(line)).toBe(false));

describe('of a page with a wall', () => {
  const body = [
    'Halden Robotics opened its second plant in Bergen on Monday and hired 240 people for it, the company said.',
    'The plant builds arms that fold and pack clothes, and it will make 9,000 of them a year from next spring on.',
    'Each arm costs 14,000 euros, about a third of what comparable arms of other makers cost in most shops today.',
  ]
    .map((text) => `<p>${text}</p>`)
    .join('');
  const read = async (end: string) => {
    const html = `<html lang="en"><head><title>Halden opens a plant in Bergen</title></head><body><main><article><h1>Halden opens a plant in Bergen</h1><p class="byline">By Ida Moe</p>${body}${end}</article></main></body></html>`;
    const { article } = extractArticle(
      await htmlToSnapshot(html, 'https://courier.example/2026/11/24/halden-plant'),
      {
        now: new Date('2026-11-24T12:00:00Z'),
      },
    );
    return { flags: article?.flags, last: article?.paragraphs.at(-1)?.text };
  };

  test.each([
    '<h3>Create an account to read the full story.</h3><p>The author made this story available to Medium members only. If you are new here, create a new account.</p>',
    '<div class="paywall"><h2>Get full access to this story</h2><p>Join today for our best rate. Exclusive reporting, read by leaders of the valley.</p></div>',
    '<p>This post is for paid subscribers</p>',
  ])('the words are no text, and the article is partial: %s', async (end) => {
    const { flags, last } = await read(end);
    expect(flags).toContain('partial');
    expect(last).toMatch(/^Each arm costs/);
  });

  test('without one nothing is missing', async () =>
    expect(
      (
        await read(
          '<p>Halden was founded in 2011 and makes its motors in a town near Oslo, where it has 900 employees.</p>',
        )
      ).flags,
    ).not.toContain('partial'));
});
