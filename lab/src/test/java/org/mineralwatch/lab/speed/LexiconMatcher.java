package org.mineralwatch.lab.speed;

import java.util.List;
import org.mineralwatch.processor.match.Hits;
import org.mineralwatch.processor.match.Lexicon;
import org.mineralwatch.processor.match.LexiconBuilder;
import org.mineralwatch.processor.match.Pattern;
import org.mineralwatch.processor.match.Scan;
import org.mineralwatch.processor.text.Chars;

/** The project's own automaton over words. */
final class LexiconMatcher implements Matcher {
    private final Lexicon lexicon;
    private final Scan scan;

    LexiconMatcher(List<String> phrases) {
        LexiconBuilder builder = new LexiconBuilder();
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            builder.add(new Pattern(0, Pattern.Kind.TERM, phrase, phrases.get(phrase)), false);
        }
        lexicon = builder.build(1);
        scan = lexicon.scan();
    }

    @Override
    public void match(String text, Places places) {
        scan.reset();
        scan.sentence(Chars.of(text), 0, text.length());
        Hits hits = scan.hits(0);
        for (int hit = 0; hit < hits.size(); hit++) {
            places.add(lexicon.pattern(hits.pattern(hit)).target(), hits.start(hit), hits.end(hit));
        }
    }
}
