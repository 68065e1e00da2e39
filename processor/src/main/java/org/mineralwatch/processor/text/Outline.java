package org.mineralwatch.processor.text;

import java.util.ArrayList;
import java.util.List;

/** Settles every paragraph's role in the light of its neighbours: what a box or an end makes of the paragraphs behind it. */
final class Outline {
    /** A copyright line above so much prose is a banner, not the end. */
    private static final int PROSE_BEHIND_A_BANNER = 3;

    /** Readers write more than the author, but not without measure. */
    private static final int COMMENTS_PER_PARAGRAPH = 4;

    /** The teaser of another article is shorter. */
    private static final int WORDS_OF_NO_TEASER = 40;

    private final Chars text;
    private final List<Paragraph> paragraphs;
    private final Role[] own;
    private final boolean[] prose;
    private final int[] proseBehind;

    private Outline(Chars text, List<Paragraph> paragraphs, Heading title) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.own = own(title);
        this.prose = new boolean[own.length];
        this.proseBehind = new int[own.length];
        new Surroundings(text, paragraphs, own).settle(title.isKnown());
        int behind = 0;
        for (int i = own.length - 1; i >= 0; i--) {
            prose[i] = own[i] == Role.TEXT && paragraphs.get(i).isProse();
            proseBehind[i] = behind;
            behind += prose[i] ? 1 : 0;
        }
    }

    /** One role a paragraph: text or chrome, nothing else. */
    static List<Role> of(Chars text, List<Paragraph> paragraphs, Heading title) {
        return new Outline(text, paragraphs, title).settle();
    }

    private Role[] own(Heading title) {
        Role[] roles = new Role[paragraphs.size()];
        Roles telling = new Roles(text);
        int crumbs = Breadcrumbs.count(text, paragraphs);
        for (int i = 0; i < roles.length; i++) {
            Paragraph paragraph = paragraphs.get(i);
            roles[i] = i < crumbs || title.isRepeatedIn(text, paragraph) ? Role.CHROME : telling.of(paragraph);
        }
        return roles;
    }

    private List<Role> settle() {
        List<Role> roles = new ArrayList<>(own.length);
        boolean box = false;
        int seen = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i] == Role.END && ends(seen, proseBehind[i])) {
                break;
            }
            box = own[i] == Role.BOX || box && !resumes(i);
            boolean counts = own[i] == Role.TEXT && !box;
            roles.add(counts ? Role.TEXT : Role.CHROME);
            seen += counts && prose[i] ? 1 : 0;
        }
        while (roles.size() < own.length) {
            roles.add(Role.CHROME);
        }
        return roles;
    }

    /** What has much prose behind it and little above it is a banner or a button. */
    private static boolean ends(int seen, int behind) {
        return behind < PROSE_BEHIND_A_BANNER || seen * COMMENTS_PER_PARAGRAPH >= behind && seen > 0;
    }

    /** Behind a box the article goes on where two paragraphs of prose stand together, or a long one: teasers are short and alternate with headlines. */
    private boolean resumes(int i) {
        return prose[i] && (i + 1 < prose.length && prose[i + 1] || isNoTeaser(paragraphs.get(i)));
    }

    private boolean isNoTeaser(Paragraph paragraph) {
        return WordCount.reaches(text, paragraph.start(), paragraph.end(), WORDS_OF_NO_TEASER);
    }
}
