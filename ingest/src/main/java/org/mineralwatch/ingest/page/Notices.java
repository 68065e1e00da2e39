package org.mineralwatch.ingest.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The set phrases by which pages lead away from an article: offers to read, subscribe, follow and comment, and who took a picture. In
 * English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Russian.
 */
final class Notices {
    /** Characters; a longer paragraph that happens to begin so is text. */
    static final int LONGEST = 220;

    private static final List<String> ENGLISH = List.of(
            "(?:see|read|watch|listen|hear) (?:also|more|next|further|this|our)\\b",
            "(?:more|related|recommended|similar|popular|latest|further) (?:on|from|about|news|stories|articles|posts|reading"
                    + "|topics|links|content|information)\\b",
            "read the (?:full|original)",
            "also read\\b",
            "you (?:may|might) (?:also )?(?:like|be interested)",
            "(?:to (?:view|read|continue)\\b.{0,60})?\\b(?:please )?(?:subscribe|sign up|sign in|log in|register)\\b",
            "(?:already|not) a (?:subscriber|member)",
            "follow (?:us|me|on|the)\\b",
            "share (?:this|on|via)\\b",
            "join (?:us|our)\\b",
            "stay (?:up.to.date|informed|tuned|in touch)",
            "(?:get|receive) (?:our|the latest)\\b",
            "advertisement$",
            "sponsored\\b",
            "tags?:",
            "filed under",
            "posted (?:in|by|on)\\b",
            "click here\\b",
            "(?:view|show|load) (?:all|more)\\b",
            "back to top",
            "(?:print|email|copy) (?:this|link)",
            "download (?:the|our) app",
            "(?:donate|support (?:us|our))\\b",
            "thank(?:s| you) for reading",
            "(?:already|first.time) subscribers?\\b",
            "leave a (?:comment|reply)",
            "(?:no |\\d+ )?comments?\\b");

    private static final List<String> GERMAN = List.of(
            "(?:lesen|lies|hören|sehen) (?:sie |du )?(?:auch|dazu|mehr|weiter|hier)",
            "(?:hier )?weiterlesen",
            "auch interessant",
            "(?:mehr|alles|weitere[sn]?|aktuelle|verwandte|ähnliche|empfohlene|neueste|beliebte) (?:zu|zum|zur|über|aus|von|infos?"
                    + "|informationen|artikel|beiträge|themen\\w*|meldungen|nachrichten|links?|news|tipps|inhalte)\\b",
            "das könnte (?:sie|dich|ihnen|dir|euch)",
            "passend(?:e[sn]?)? (?:zum|dazu)",
            "zum thema\\b",
            "(?:keine |\\d+ )?kommentare?\\b",
            "kommentieren$",
            "schreibe? einen? kommentar",
            "(?:jetzt |hier )?(?:zum |den |unseren |kostenlosen? )*newsletter",
            "(?:jetzt )?(?:abonnieren|anmelden|registrieren)",
            "verpasse? keine",
            "folge[nt]? (?:sie |du )?(?:uns|mir)\\b",
            "teilen\\b",
            "schlagwörter",
            "mehr lesen",
            "(?:zurück|nach oben|drucken|merken|artikel drucken)$",
            "unterstützen sie",
            "(?:anzeige|werbung)$");

    private static final List<String> ROMANCE = List.of(
            "pour (?:lire|accéder|rester|en savoir)\\b",
            "(?:à )?lire (?:aussi|également|la suite|plus)",
            "sur le même (?:sujet|thème)",
            "articles? (?:liés?|similaires?|associés?)",
            "(?:abonnez|inscrivez)-vous",
            "partager\\b",
            "(?:voir|à lire|lisez) aussi",
            "(?:commentaires?|comentarios?|comentários?|commenti)\\b",
            "(?:publicité|publicidad|publicidade|pubblicità)$",
            "(?:lo más|las más|os mais|i più) (?:leído|leídas|visto|lidos|letti)",
            "saiba mais",
            "(?:lea|lee|leer|ver|vea|mira|además) (?:también|además|más)\\b",
            "(?:te|le|también te) puede interesar",
            "(?:noticias|notas|artículos) relacionad[ao]s",
            "suscr[ií]b\\w+",
            "s[ií]gu(?:e|a)nos",
            "compart[ei]\\w*\\b",
            "leggi (?:anche|tutto|di più)",
            "potrebbe interessarti",
            "(?:iscriviti|abbonati|condividi)",
            "(?:leia|veja) (?:também|mais)",
            "(?:assine|compartilh\\w+)\\b");

    private static final List<String> OTHERS = List.of(
            "lees (?:ook|meer|verder)",
            "(?:czytaj|zobacz) (?:też|także|więcej|dalej)",
            "przeczytaj",
            "читайте (?:также|ещё|еще)",
            "подпис\\w+",
            "по теме");

    private static final Pattern BEGINS = Pattern.compile(
            "(?iuU)^\\W*(?:" + join(ENGLISH) + "|" + join(GERMAN) + "|" + join(ROMANCE) + "|" + join(OTHERS) + ")");

    private static final Pattern PICTURE = Pattern.compile("(?iuU)\\b(?:fotos?|bild(?:er|quelle)?|photos?|image|picture"
            + "|credit|crédit\\w*|grafik|illustration|quelle|abb(?:ildung|\\.)|fig(?:ure|\\.)|immagine|imagen|zdjęcie|фото)"
            + "\\s*(?:\\d+\\s*)?[:|]|©|\\(c\\)|getty images|all rights reserved|alle rechte vorbehalten");

    private Notices() {}

    private static String join(List<String> phrases) {
        return String.join("|", phrases);
    }

    /** Whether a paragraph is such a phrase and no text of the article. */
    static boolean is(String paragraph) {
        return paragraph.length() <= LONGEST
                && (BEGINS.matcher(paragraph).find()
                        || PICTURE.matcher(paragraph).find());
    }
}
