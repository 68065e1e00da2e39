package org.mineralwatch.lab.speed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.mineralwatch.news.AlertRule;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Evidence;
import org.mineralwatch.news.Id;
import org.mineralwatch.news.Tag;
import org.mineralwatch.news.TaggedArticle;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.story.Member;
import org.mineralwatch.processor.story.Telling;

/**
 * As many articles as one likes, 10,000 a day, made of real sentences: each tells one of a day's 800 events, large ones and small,
 * in some of the event's sentences, of which it leaves words out, and a sentence of its own; one in ten is a copy of what was
 * told before; one in twenty has no date.
 */
public final class NewsYear {
    static final String SUBJECT = "security";
    public static final int A_DAY = 10_000;

    /** When it begins. */
    public static final Instant FIRST_DAY = Instant.parse("2025-01-01T00:00:00Z");

    private static final int EVENTS_A_DAY = 800;
    private static final int DAYS_OF_AN_EVENT = 3;
    private static final int SENTENCES_OF_AN_EVENT = 6;
    private static final int COPIES = 10;
    private static final int UNDATED = 20;
    private static final double LEFT_OUT = 0.2;
    private static final int LONGEST_TITLE = 60;
    private static final int DAY = 86_400;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    private final List<String> sentences;

    NewsYear(List<Article> texts) {
        Set<String> different = new LinkedHashSet<>();
        for (Article article : texts) {
            for (String sentence : SENTENCE_END.split(article.text())) {
                if (sentence.length() > 60 && sentence.length() < 400) {
                    different.add(sentence);
                }
            }
        }
        sentences = new ArrayList<>(different);
    }

    int sentences() {
        return sentences.size();
    }

    /** Of all the real texts that there are. */
    public static NewsYear ofRealTexts() {
        return new NewsYear(RealTexts.everything());
    }

    /** What the article of some number says under a subject. */
    Telling telling(int number) {
        Article article = article(number);
        List<Evidence> evidence = SENTENCE_END
                .splitAsStream(article.text())
                .map(sentence -> new Evidence("talks", 300, Zone.BODY, 0, 5, sentence))
                .toList();
        Tag tag = new Tag(SUBJECT, 1_000, evidence);
        TaggedArticle tagged = new TaggedArticle(article, List.of(tag), List.of("KZ", "US"), null, null, "v1");
        return Telling.of(tagged, tag, AlertRule.USUAL, Member.of(article));
    }

    /** The article of some number, which does not depend on anything else. */
    public Article article(int number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        int day = number / A_DAY - random.nextInt(DAYS_OF_AN_EVENT);
        double size = random.nextDouble();
        int event = day * EVENTS_A_DAY + (int) (EVENTS_A_DAY * size * size);
        Random words = random.nextInt(COPIES) == 0 ? new Random(event) : random;
        boolean undated = random.nextInt(UNDATED) == 0;
        Instant published = FIRST_DAY.plusSeconds((long) number / A_DAY * DAY + random.nextInt(DAY));
        List<String> said = new ArrayList<>();
        int first = words.nextInt(SENTENCES_OF_AN_EVENT);
        for (int i = 0; i < SENTENCES_OF_AN_EVENT / 2; i++) {
            said.add(told(event, (first + i) % SENTENCES_OF_AN_EVENT, words));
        }
        said.add(sentences.get(words.nextInt(sentences.size())));
        return article("number " + number, said, undated ? null : published);
    }

    private String told(int event, int part, Random random) {
        String whole = sentences.get(new Random(event * 31L + part).nextInt(sentences.size()));
        StringBuilder told = new StringBuilder();
        for (String word : whole.split(" ")) {
            if (random.nextDouble() >= LEFT_OUT) {
                told.append(told.length() == 0 ? "" : " ").append(word);
            }
        }
        return told.toString();
    }

    private static Article article(String name, List<String> said, Instant published) {
        String id = Id.of(name);
        String url = "https://news.example/world/" + id;
        String outlet = "Outlet " + Math.floorMod(name.hashCode(), 400);
        String text = String.join(" ", said);
        String title = said.get(0).substring(0, Math.min(said.get(0).length(), LONGEST_TITLE));
        return new Article(
                id, "r", url, null, null, outlet, url, title, text, null, null, null, published, null, null, null,
                null);
    }
}
