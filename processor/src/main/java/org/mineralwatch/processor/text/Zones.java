package org.mineralwatch.processor.text;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.news.Zone;

/**
 * Finds the zones of an article. Chrome is what the page prints around the article, and whatever says a second time what the
 * headline or an earlier sentence said: a copy is no second voice. The lead is the first two paragraphs of prose.
 */
public final class Zones {
    private static final int PARAGRAPHS_OF_LEAD = 2;
    private static final int WORDS_OF_LEAD = 120;

    private final Chars text;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private List<Sentence> open = new ArrayList<>();
    private Zone zone;
    private int start;
    private int leadParagraphs;
    private int leadWords;

    private Zones(Chars text) {
        this.text = text;
    }

    /**
     * The passages of a title, in order and without a gap: the headline, and as chrome the name of the site behind it.
     *
     * @param title in plain text, or empty
     * @param source the outlet's name, or null
     * @param address of the article, or null
     */
    public static List<Passage> ofTitle(Chars title, String source, String address) {
        int end = SiteName.headlineEnd(title, source, address);
        List<Passage> passages = new ArrayList<>();
        if (end > 0) {
            passages.add(new Passage(0, end, Zone.HEADLINE, Sentences.of(title, 0, end)));
        }
        if (end < title.length()) {
            passages.add(new Passage(end, title.length(), Zone.CHROME, List.of()));
        }
        return passages;
    }

    /**
     * The passages of a text, in order and without a gap; any text will do, also one of marks and broken characters.
     *
     * @param title the title in plain text, or an empty one
     * @param text the whole text
     */
    public static List<Passage> of(Chars title, Chars text) {
        int titleEnd = SiteName.headlineEnd(title, null, null);
        Heading heading = Heading.of(title, titleEnd);
        List<Paragraph> paragraphs = Paragraphs.of(text, heading);
        List<Role> roles = Outline.of(text, paragraphs, heading);
        Zones zones = new Zones(text);
        int[] ends = zones.cut(paragraphs, roles);
        Repeats repeats = new Repeats(title, titleEnd, text, zones.sentences);
        int sentence = 0;
        for (int i = 0; i < ends.length; i++) {
            if (roles.get(i) == Role.CHROME) {
                zones.enter(Zone.CHROME, paragraphs.get(i).start());
            } else {
                zones.add(paragraphs.get(i), zones.sentences.subList(sentence, ends[i]), repeats);
            }
            sentence = ends[i];
        }
        return zones.finish();
    }

    /** Cuts the paragraphs of text into sentences; for every paragraph the number of sentences up to its end. */
    private int[] cut(List<Paragraph> paragraphs, List<Role> roles) {
        int[] ends = new int[roles.size()];
        boolean first = true;
        for (int i = 0; i < ends.length; i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (roles.get(i) == Role.TEXT) {
                int from = first ? Dateline.end(text, paragraph.start(), paragraph.end()) : paragraph.start();
                first &= from == paragraph.start() && !paragraph.isProse();
                sentences.addAll(Sentences.of(text, from, paragraph.end()));
            }
            ends[i] = sentences.size();
        }
        return ends;
    }

    private void add(Paragraph paragraph, List<Sentence> cut, Repeats repeats) {
        if (cut.isEmpty() || cut.get(0).start() > paragraph.start()) {
            enter(Zone.CHROME, paragraph.start());
        }
        for (Sentence sentence : cut) {
            if (repeats.isFirst(sentence) && !Roles.isNotice(text, sentence)) {
                enter(inLead() ? Zone.LEAD : Zone.BODY, sentence.start());
                open.add(sentence);
                leadWords += inLead() ? WordCount.of(text, sentence.start(), sentence.end(), WORDS_OF_LEAD) : 0;
            } else {
                enter(Zone.CHROME, sentence.start());
            }
        }
        leadParagraphs += paragraph.isProse() ? 1 : 0;
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
        if (zone == null && text.length() > 0) {
            zone = Zone.CHROME;
        }
        close(text.length());
        return List.copyOf(passages);
    }
}
