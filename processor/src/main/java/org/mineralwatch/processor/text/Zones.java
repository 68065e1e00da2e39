package org.mineralwatch.processor.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mineralwatch.news.Zone;

/**
 * Finds the zones of an article's text. Chrome is what the page prints around the article, and whatever says a second time what
 * the headline or an earlier sentence said: a copy is no second voice. The lead is the first two paragraphs of prose.
 */
public final class Zones {
    private static final int PARAGRAPHS_OF_LEAD = 2;
    private static final int WORDS_OF_LEAD = 120;

    private final String text;
    private final Set<Long> said = new HashSet<>();
    private final List<Passage> passages = new ArrayList<>();
    private List<Sentence> open = new ArrayList<>();
    private Zone zone;
    private int start;
    private int leadParagraphs;
    private int leadWords;

    private Zones(String text) {
        this.text = text;
    }

    /**
     * The passages of a text, in order and without a gap; any text will do, also one of marks and broken characters.
     *
     * @param title the headline in plain text, or an empty one
     * @param text the whole text
     */
    public static List<Passage> of(String title, String text) {
        long headline = Fingerprint.of(title, 0, title.length());
        List<Paragraph> paragraphs = Paragraphs.of(text, headline);
        List<Role> roles = Outline.of(text, paragraphs, headline);
        Zones zones = new Zones(text);
        zones.said.add(headline);
        zones.said.add(Fingerprint.NONE);
        for (int i = 0; i < paragraphs.size(); i++) {
            zones.add(paragraphs.get(i), roles.get(i));
        }
        return zones.finish();
    }

    private void add(Paragraph paragraph, Role role) {
        if (role == Role.CHROME) {
            enter(Zone.CHROME, paragraph.start());
            return;
        }
        for (Sentence sentence : Sentences.of(text, paragraph.start(), paragraph.end())) {
            if (said.add(Fingerprint.of(text, sentence.start(), sentence.end()))) {
                enter(inLead() ? Zone.LEAD : Zone.BODY, sentence.start());
                open.add(sentence);
                leadWords += inLead() ? WordCount.of(text, sentence.start(), sentence.end(), WORDS_OF_LEAD) : 0;
            } else {
                enter(Zone.CHROME, sentence.start());
            }
        }
        leadParagraphs += paragraph.isProse(text) ? 1 : 0;
    }

    private boolean inLead() {
        return leadParagraphs < PARAGRAPHS_OF_LEAD && leadWords < WORDS_OF_LEAD;
    }

    private void enter(Zone next, int at) {
        if (zone == next) {
            return;
        }
        close(at);
        zone = next;
    }

    private void close(int at) {
        if (zone != null) {
            passages.add(new Passage(start, at, zone, open));
            open = new ArrayList<>();
            start = at;
        }
    }

    private List<Passage> finish() {
        if (zone == null && !text.isEmpty()) {
            zone = Zone.CHROME;
        }
        close(text.length());
        return List.copyOf(passages);
    }
}
