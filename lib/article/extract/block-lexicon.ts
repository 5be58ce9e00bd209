/** Words in class names, ids and test marks that tell what part of a page something is; families of names, not of sites. */
export const classNameLexicon: Record<string, RegExp> = {
  body: /article-?_?body|story-?_?body|body-?_?(?:text|copy|content)|entry-?_?content|post-?_?(?:content|body)|article-?_?(?:text|content)|content-?_?body|articletext|main-?_?(?:content|text)|rich-?_?text|\bprose\b|paragraph|artikel-?text|texto|corps|cuerpo|\bnoticia\b|\bpost\b|\barticle\b|\bstory\b|\bentry\b/i,
  caption:
    /caption|credit|figure|image|img|photo|picture|media|galler|slide|carousel|lightbox|video|player|audio|bild|foto|legende/i,
  share:
    /share|sharing|social|follow|toolbar|tool-?_?bar|bookmark|facebook|twitter|whatsapp|reaction/i,
  related:
    /relat|recommend|more-|read-?_?(?:next|more|also)|also|recirc|trending|popular|most-?_?read|teaser|\bcard|-card|card-|latest|outbrain|taboola|mehr|newsfeed|suggest|onward|similar|next-?_?(?:article|post)|ver-?tambien|lire-?aussi|linkbox|link-?list|listing|\bgrid\b|collection/i,
  letter:
    /newsletter|subscri|sign-?_?up|\bcta|-cta|cta-|promo|paywall|regwall|piano|member|donat|abo-|register|login|offer|contact|call-?to/i,
  advert:
    /\bads?\b|\bad-|-ad\b|-ads\b|_ad_|advert|sponsor|banner|anzeige|dfp|\bgpt|adslot|commercial|affiliate|product/i,
  author: /author|\bbio\b|-bio|bio-|byline|contributor|profile|writer|autor|auteur|avatar|about-/i,
  comment: /comment|disqus|repl(?:y|ies)|discuss|respond|feedback|rating|review|vote/i,
  meta: /meta|date|time|publish|info\b|breadcrumb|\btags?\b|-tags?\b|tag-|topic|categor|label|kicker|eyebrow|section-?name|source|rubri|dateline|counter|views/i,
  lead: /standfirst|\bdek\b|-dek|\bdeck\b|\blead\b|-lead|lead-|lede|summary|excerpt|intro|sub-?_?(?:title|head|line)|description|sapo|chapo|vorspann|abstract|bullet|key-?points|tldr|takeaway/i,
  hidden:
    /\bhidden\b|sr-?only|visually|screen-?_?reader|modal|popup|pop-?_?up|overlay|cookie|consent|gdpr|offscreen|noprint|no-print|d-none|collapsed|tooltip|dialog/i,
  contents: /\btoc\b|toc-|-toc|table-?_?of-?_?contents|jump|anchor|\bindex\b|outline/i,
  frame:
    /\bnav|-nav|menu|foot|header|masthead|sidebar|side-?_?bar|widget|rail|aside|column-?right|\bright\b|complement|sticky|bottom|copyright|legal|disclaimer|correction/i,
  title: /title|headline|heading/i,
  inset:
    /embed|\bbox|-box|infobox|factbox|highlight|callout|inset|inline|pull-?_?quote|pull|module|component|block|note|faq|accordion|table|chart|tweet|quote/i,
};

/** Words in a text that tell what it is for, in the languages of the listed publishers. */
export const blockTextLexicon: Record<string, RegExp> = {
  ask: /\b(?:subscribe|sign up|newsletters?|sign in|log ?in|register|download(?: the)? app|join (?:us|our|now)|click here|tap here|follow (?:us|our|me)|get (?:the|our|your) |donate|become a member|free trial|contact us|learn more|find out more|shop now|buy now|book (?:a|your)|get started|listen to|watch:|abonnieren|anmelden|abonnez|inscrivez|suscr[ií]b|s[ií]guenos|inscreva|assine|siga|iscriviti|seguici|abone ol|takip edin|đăng ký|theo dõi)\b|订阅|訂閱|关注|關注|扫码|登録|購読|フォロー|구독|팔로우/iu,
  more: /\b(?:read (?:more|next|also|on)|related|recommended|more (?:from|on|stories|about|news)|see also|you (?:may|might) (?:also )?like|also read|don['’]t miss|must read|top stories|trending|most (?:read|popular)|latest|up next|editors['’]? (?:picks?|choice)|lesen sie (?:auch|mehr)|mehr zum thema|weiterlesen|lire aussi|à lire|sur le même sujet|lea tambi[ée]n|le puede interesar|m[áa]s (?:sobre|noticias)|te puede|leia (?:tamb[ée]m|mais)|veja (?:tamb[ée]m|mais)|saiba mais|leggi anche|potrebbe|xem thêm|đọc thêm|tin liên quan|ilgili haber|ayrıca okuyun)\b|相关阅读|相關|延伸阅读|延伸閱讀|推荐|推薦|更多|関連|あわせて読みたい|おすすめ|관련|추천/iu,
  credit:
    /\b(?:photo(?:graph)?s? (?:by|credit)|image (?:credit|source|by)|credits?:|getty|shutterstock|istock|unsplash|reuters\/|via ap|ap photo|afp|courtesy of|file photo|illustration|foto:|bild:|imago|dpa|picture alliance|cr[ée]dits?|photo ?:|ảnh:|fotoğraf:)|©|\(c\)|图源|图片来源|圖[片源：]|写真|撮影|사진/iu,
  advert:
    /^(?:advertisement|advertising|ad|ads|sponsored|promoted|anzeige|werbung|publicit[ée]|publicidad|publicidade|pubblicit[àa]|reklam|quảng cáo|广告|廣告|広告|pr|광고)\b|continue reading|story continues|article continues|weiter nach der anzeige/iu,
  legal:
    /all rights reserved|copyright|©|terms (?:of|and)|privacy|cookie|affiliate|commission|disclaimer|disclosure|editorial (?:policy|standards)|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|版权|版權|無断転載|無断|저작권|무단/iu,
  comment:
    /\b(?:comments?|reply|replies|leave a|kommentare?|commentaires?|comentarios?|comentários?|commenti|yorum|bình luận)\b|评论|評論|コメント|댓글/iu,
  share:
    /\b(?:share|facebook|twitter|whatsapp|linkedin|telegram|pinterest|copy link|e-?mail|print|teilen|partager|compartir|compartilhar|condividi|paylaş|chia sẻ)\b|分享|シェア|공유/iu,
  person:
    /\b(?:is (?:a|an|the) (?:\w+[ -]){0,4}(?:reporter|writer|editor|journalist|correspondent|author|columnist|contributor|producer)|contributed to this|reporting by|edited by|editing by|written by|about the author|follow (?:him|her|them)|reach (?:him|her)|@\w+|covers)\b|记者|記者|编辑|編輯|責編|责编|기자/iu,
  date: /\b(?:updated?|published|posted|last (?:modified|updated|reviewed)|min(?:ute)?s? read|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|güncelleme|cập nhật)\b|\d{1,2}:\d{2}|\b20\d{2}[-./年]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? 20\d{2}/iu,
  source:
    /\b(?:source|sources|references|via|editor['’]s note|note:|correction|clarification|this (?:article|story|post) (?:was|is|has|originally|first)|originally published|quelle|fuente|fonte)\b|来源|來源|出典|출처/iu,
};
