package org.mineralwatch.processor.rules;

/**
 * How near a word of a group must stand.
 *
 * @param words so many words to either side; {@link #SENTENCE} and {@link #ARTICLE} have no number
 */
public record Reach(int words) {
    /** Anywhere in the same sentence. */
    public static final Reach SENTENCE = new Reach(0);

    /** Anywhere in the article. */
    public static final Reach ARTICLE = new Reach(Integer.MAX_VALUE);

    static final int MOST_WORDS = 100;

    /** What a rule says, or null for something else. */
    static Reach parse(String text) {
        if (text == null || text.equals("sentence")) {
            return SENTENCE;
        }
        if (text.equals("article")) {
            return ARTICLE;
        }
        boolean number = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int words = number ? Integer.parseInt(text) : 0;
        return words > 0 && words <= MOST_WORDS ? new Reach(words) : null;
    }

    @Override
    public String toString() {
        return equals(SENTENCE) ? "sentence" : equals(ARTICLE) ? "article" : String.valueOf(words);
    }
}
