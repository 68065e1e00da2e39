package org.mineralwatch.processor.text;

/** What pages in other languages print around articles: in Latin letters, in Cyrillic, and in the scripts of East Asia. */
final class ForeignPhrases {
    private static final String WESTERN_BOX = """
            à lire aussi;lire aussi;lire également;à lire également;à lire;sur le même sujet;sur le même thème;
            articles liés;articles similaires;articles associés;articles connexes;les plus lus;le plus lu;
            dans la même rubrique;voir aussi;à voir aussi;dernières actualités;nos derniers articles;
            nos suggestions;contenus sponsorisés;vous aimerez aussi;pour aller plus loin;plus d'actualités;
            lesen sie auch;lesen sie mehr;lesen sie dazu;mehr zum thema;zum thema;mehr dazu;auch interessant;
            das könnte sie auch interessieren;das könnte dich auch interessieren;ähnliche artikel;
            ähnliche beiträge;verwandte artikel;verwandte themen;weitere artikel;weitere meldungen;weitere themen;
            weitere nachrichten;meistgelesen;meistgelesene artikel;meistgelesene;neueste artikel;aktuelle artikel;
            aktuelle beiträge;neueste beiträge;empfehlungen der redaktion;aus dem ressort;passend zum thema;
            lea también;lee también;leer también;lea además;le puede interesar;te puede interesar;
            también te puede interesar;noticias relacionadas;artículos relacionados;notas relacionadas;
            temas relacionados;más noticias;más leídas;lo más leído;las más leídas;lo más visto;últimas noticias;
            ver también;ver más;además;contenido relacionado;recomendados;recomendado;en portada;
            leia também;leia mais;veja também;saiba mais;notícias relacionadas;mais lidas;artigos relacionados;
            últimas notícias;leggi anche;potrebbe interessarti anche;articoli correlati;notizie correlate;
            i più letti;ultime notizie;lees ook;lees meer;lees verder;meer nieuws;meest gelezen;gerelateerde artikelen;
            czytaj także;czytaj też;zobacz też;zobacz także;przeczytaj także;najczęściej czytane;powiązane artykuły;
            ilgili haberler;benzer haberler;çok okunanlar;baca juga;berita terkait;artikel terkait;läs också;
            läs även;les også;læs også;
            """;

    private static final String WESTERN_END = """
            commentaires;laisser un commentaire;ajouter un commentaire;mentions légales;kommentare;kommentar;
            kommentar schreiben;schreibe einen kommentar;kommentar hinterlassen;impressum;nach oben;
            comentarios;deja un comentario;dejar un comentario;comentários;deixe um comentário;commenti;
            lascia un commento;reacties;komentarze;yorumlar;über den autor;sobre el autor;à propos de l'auteur;
            pressekontakt;contact presse;contacto de prensa;
            """;

    private static final String WESTERN_END_START = """
            tous droits réservés;alle rechte vorbehalten;todos los derechos reservados;
            todos os direitos reservados;tutti i diritti riservati;pressekontakt:;contact presse:;
            votre adresse e-mail ne sera pas;deine e-mail-adresse wird nicht;tu dirección de correo electrónico no;
            """;

    private static final String WESTERN_CHROME = """
            partager;imprimer;publicité;accueil;actualités;s'abonner;abonnez-vous;se connecter;connexion;
            partager cet article;teilen;drucken;merken;anzeige;werbung;startseite;artikel teilen;anmelden;
            abonnieren;suche;compartir;imprimir;publicidad;inicio;suscríbete;suscribirse;iniciar sesión;buscar;
            compartir en;compartilhar;publicidade;condividi;pubblicità;advertentie;reklama;udostępnij;reklam;
            paylaş;bagikan;iklan;
            """;

    private static final String WESTERN_LABEL = """
            schlagwörter;schlagworte;étiquettes;mots-clés;etiquetas;palabras clave;themen;sujets;temas;quelle;
            fuente;crédit photo;bildunterschrift;légende;
            """;

    private static final String WESTERN_NOTICE = """
            à lire aussi:;lire aussi:;lire également:;à lire:;sur le même sujet:;voir aussi:;lire aussi;
            à lire aussi;inscrivez-vous à notre;abonnez-vous à notre;abonnez-vous pour;
            suivez-nous sur;nous utilisons des cookies;ce site utilise des cookies;
            lesen sie auch:;lesen sie auch;lesen sie dazu:;mehr zum thema:;lesen sie mehr:;auch interessant:;
            abonnieren sie unseren;melden sie sich für unseren;folgen sie uns;wir verwenden cookies;
            diese website verwendet cookies;diese seite verwendet cookies;dieser artikel erschien zuerst;
            lea también:;lea también;lee también:;lee también;lea además:;lea además;le puede interesar:;
            te puede interesar:;ver también:;más información:;leer más:;suscríbete a;suscríbase a;síguenos en;
            síganos en;utilizamos cookies;este sitio utiliza cookies;este sitio web utiliza cookies;
            leia também:;leia mais:;veja também:;saiba mais:;leggi anche:;lees ook:;czytaj także:;
            baca juga:;
            """;

    private static final String WESTERN_CHROME_START = """
            photo d'illustration;crédit photo;crédits photo;crédit:;publié le;mis à jour le;modifié le;
            temps de lecture;tags:;mots-clés:;foto:;fotos:;bild:;bildquelle;quelle:;veröffentlicht am;
            aktualisiert am;stand:;lesezeit;zuletzt aktualisiert;von der redaktion;fuente:;fotografía:;
            publicado el;actualizado el;tiempo de lectura;etiquetas:;publicado em;atualizado em;fonte:;
            pubblicato il;aggiornato il;bron:;źródło:;kaynak:;sumber:;fot;temas:;themen:;
            """;

    private static final String CYRILLIC_BOX = """
            читайте также;читать также;читайте ещё;смотрите также;материалы по теме;материал по теме;по теме;
            другие новости;новости по теме;похожие новости;похожие материалы;похожие статьи;рекомендуем;
            рекомендуем прочитать;популярное;популярные новости;самое читаемое;самое популярное;последние новости;
            ещё по теме;главное сегодня;главные новости;новости партнёров;ранее по теме;лента новостей;
            другие материалы;статьи по теме;читайте по теме;связанные новости;интересное;сюжет;
            читайте також;за темою;схожі новини;популярні новини;останні новини;
            холбоотой мэдээ;холбоотой мэдээнүүд;холбогдох мэдээ;холбоотой нийтлэл;төстэй мэдээ;
            санал болгох мэдээ;санал болгох;бусад мэдээ;их уншсан;их уншсан мэдээ;хамгийн их уншсан;шинэ мэдээ;
            сүүлийн үеийн мэдээ;эрэлттэй мэдээ;онцлох мэдээ;цаг үеийн мэдээ;сонирхолтой мэдээ;дараагийн мэдээ;
            өмнөх мэдээ;
            """;

    private static final String CYRILLIC_END = """
            комментарии;комментировать;оставить комментарий;добавить комментарий;обсуждение;об авторе;
            коментарі;контакты для сми;сэтгэгдэл;сэтгэгдлүүд;сэтгэгдэл бичих;сэтгэгдэл үлдээх;
            холбоо барих;
            """;

    private static final String CYRILLIC_END_START = """
            все права защищены;нашли ошибку;если вы нашли ошибку;если вы заметили ошибку;
            усі права захищені;бүх эрх хуулиар;зохиогчийн эрх;сэтгэгдэл бичихэд;
            """;

    private static final String CYRILLIC_CHROME = """
            поделиться;реклама;на правах рекламы;главная;новости;подписаться;войти;регистрация;поиск;
            поделитесь с друзьями;распечатать;версия для печати;читать далее;читать полностью;подробнее;
            хуваалцах;сурталчилгаа;нүүр;нүүр хуудас;нэвтрэх;бүртгүүлэх;дэлгэрэнгүй;дэлгэрэнгүй унших;цааш унших;
            хайх;мэдээ;
            """;

    private static final String CYRILLIC_LABEL = """
            теги;метки;ключевые слова;темы;фото;источник;автор;шошго;түлхүүр үг;эх сурвалж;зураг;
            """;

    private static final String CYRILLIC_NOTICE = """
            читайте также:;читайте также;читать также:;смотрите также:;по теме:;материалы по теме:;
            подписывайтесь на;подпишитесь на;следите за нашими;следите за новостями;мы используем файлы cookie;
            на сайте используются;продолжая использовать сайт;читайте нас в;читайте нас на;присоединяйтесь к нам;
            читайте також:;читайте також;холбоотой мэдээ:;мөн унших:;мөн уншаарай:;биднийг дагаарай;
            манай сайт күүки;
            """;

    private static final String CYRILLIC_CHROME_START = """
            фото:;фото предоставлено;иллюстрация:;источник:;автор:;текст:;теги:;метки:;ключевые слова:;
            опубликовано;обновлено;дата публикации;время чтения;источник фото;эх сурвалж:;зураг:;гэрэл зураг:;
            гэрэл зургийг;сурвалжилсан:;ангилал:;нийтэлсэн:;шинэчилсэн:;фото зураг:;сурвалжлагч:;огноо:;
            """;

    private static final String EASTERN_BOX = """
            相关阅读;相关新闻;相关报道;相关文章;相关链接;相关推荐;推荐阅读;延伸阅读;热门新闻;热门文章;热门推荐;
            猜你喜欢;更多新闻;更多阅读;最新新闻;最新文章;今日热点;精彩推荐;新闻排行;阅读排行;热点新闻;
            相關閱讀;相關新聞;相關報導;相關文章;延伸閱讀;推薦閱讀;熱門新聞;熱門文章;更多新聞;最新新聞;
            関連記事;関連ニュース;関連リンク;関連トピックス;関連キーワード;あわせて読みたい;合わせて読みたい;
            こちらもおすすめ;おすすめ記事;おすすめの記事;人気記事;人気記事ランキング;最新記事;新着記事;
            アクセスランキング;ランキング;この記事を読んだ人は;次に読む;
            관련기사;관련 기사;관련뉴스;관련 뉴스;많이 본 기사;많이 본 뉴스;인기 기사;인기기사;인기 뉴스;주요 뉴스;
            주요뉴스;최신 뉴스;최신뉴스;최신 기사;추천 기사;추천뉴스;추천 뉴스;함께 볼만한 기사;실시간 뉴스;
            """;

    private static final String EASTERN_BOX_START = """
            相关阅读:;相关新闻:;相关报道:;延伸阅读:;推荐阅读:;関連記事:;あわせて読みたい:;관련기사:;관련 기사:;
            """;

    private static final String EASTERN_END = """
            发表评论;网友评论;最新评论;评论;发表評論;留言;免责声明;关于我们;联系我们;關於我們;
            コメント;コメントを書く;コメントする;著者プロフィール;댓글;댓글쓰기;댓글 쓰기;의견쓰기;
            """;

    private static final String EASTERN_END_START = """
            版权所有;版權所有;版权声明;版权归;未经授权;未经许可;免责声明:;声明:;無断転載;無断複製;著作権;
            저작권자;무단전재;무단 전재;ⓒ;기사제보;기사 제보;
            """;

    private static final String EASTERN_CHROME = """
            首页;新闻;分享;打印;广告;登录;注册;搜索;收藏;首頁;新聞;廣告;登入;
            ホーム;シェア;印刷;広告;ログイン;会員登録;検索;続きを読む;もっと見る;もっと読む;この記事をシェア;
            홈;공유;공유하기;인쇄;광고;로그인;회원가입;검색;구독;구독하기;뉴스;더보기;
            """;

    private static final String EASTERN_LABEL = """
            标签;關鍵字;关键词;关键字;タグ;キーワード;태그;키워드;
            """;

    private static final String EASTERN_NOTICE = """
            点击查看;点击进入;点击阅读;扫一扫;微信扫一扫;扫描二维码;关注我们;更多精彩;欢迎关注;
            この記事は会員限定;この記事は有料会員;有料会員に;無料会員登録;
            """;

    private static final String EASTERN_CHROME_START = """
            责任编辑;责编;编辑:;來源:;来源:;作者:;记者:;記者:;分享到;版权声明;图片来源;图源;图片说明;图为;
            转载请;本文来源;阅读更多;查看更多;原标题;当前位置;您的位置;您当前的位置;标签:;关键词:;发布时间;
            責任編輯;圖片來源;圖:;图:;
            写真:;写真=;写真提供;画像:;画像提供;出典:;提供:;【写真】;【関連記事】;【関連】;シェアする;ツイートする;
            公開日;更新日;配信;タグ:;執筆:;取材:;
            사진=;사진:;사진 제공;출처:;출처=;자료:;입력;수정;기자:;글:;태그:;공유하기;
            """;

    private ForeignPhrases() {}

    static Signs.Builder addTo(Signs.Builder signs) {
        return signs.add(Sign.BOX, WESTERN_BOX)
                .add(Sign.END, WESTERN_END)
                .add(Sign.END_START, WESTERN_END_START)
                .add(Sign.CHROME, WESTERN_CHROME)
                .add(Sign.LABEL, WESTERN_LABEL)
                .add(Sign.NOTICE, WESTERN_NOTICE)
                .add(Sign.CHROME_START, WESTERN_CHROME_START)
                .add(Sign.BOX, CYRILLIC_BOX)
                .add(Sign.END, CYRILLIC_END)
                .add(Sign.END_START, CYRILLIC_END_START)
                .add(Sign.CHROME, CYRILLIC_CHROME)
                .add(Sign.LABEL, CYRILLIC_LABEL)
                .add(Sign.NOTICE, CYRILLIC_NOTICE)
                .add(Sign.CHROME_START, CYRILLIC_CHROME_START)
                .add(Sign.BOX, EASTERN_BOX)
                .add(Sign.BOX_START, EASTERN_BOX_START)
                .add(Sign.END, EASTERN_END)
                .add(Sign.END_START, EASTERN_END_START)
                .add(Sign.CHROME, EASTERN_CHROME)
                .add(Sign.LABEL, EASTERN_LABEL)
                .add(Sign.NOTICE, EASTERN_NOTICE)
                .add(Sign.CHROME_START, EASTERN_CHROME_START);
    }
}
