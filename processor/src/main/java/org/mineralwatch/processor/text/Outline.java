package org.mineralwatch.processor.text;

import java.util.ArrayList;
import java.util.List;

/** Settles every paragraph's role in the light of its neighbours: what a box or an end makes of the paragraphs behind it. */
final class Outline {
    /** A copyright line above so much prose is a banner, not the end. */
    private static final int PROSE_BEHIND_A_BANNER = 3;

    private Outline() {}

    /** One role a paragraph: text or chrome, nothing else. */
    static List<Role> of(String text, List<Paragraph> paragraphs, long title) {
        Role[] own = own(text, paragraphs, title);
        boolean[] prose = prose(text, paragraphs, own);
        int[] behind = proseBehind(prose);
        List<Role> roles = new ArrayList<>(own.length);
        boolean box = false;
        int proseSeen = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i] == Role.END && (proseSeen > 0 || behind[i] < PROSE_BEHIND_A_BANNER)) {
                break;
            }
            box = own[i] == Role.BOX || box && !resumes(prose, i);
            boolean counts = own[i] == Role.TEXT && !box;
            roles.add(counts ? Role.TEXT : Role.CHROME);
            proseSeen += counts && prose[i] ? 1 : 0;
        }
        while (roles.size() < own.length) {
            roles.add(Role.CHROME);
        }
        return roles;
    }

    private static Role[] own(String text, List<Paragraph> paragraphs, long title) {
        Role[] roles = new Role[paragraphs.size()];
        int crumbs = Breadcrumbs.count(text, paragraphs);
        for (int i = 0; i < roles.length; i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean repeats =
                    title != Fingerprint.NONE && Fingerprint.of(text, paragraph.start(), paragraph.end()) == title;
            roles[i] = i < crumbs || repeats ? Role.CHROME : Roles.of(text, paragraph);
        }
        return roles;
    }

    private static boolean[] prose(String text, List<Paragraph> paragraphs, Role[] own) {
        boolean[] prose = new boolean[own.length];
        for (int i = 0; i < own.length; i++) {
            prose[i] = own[i] == Role.TEXT && paragraphs.get(i).isProse(text);
        }
        return prose;
    }

    /** Behind a box the article goes on where two paragraphs of prose stand together: teasers alternate with headlines. */
    private static boolean resumes(boolean[] prose, int i) {
        return prose[i] && i + 1 < prose.length && prose[i + 1];
    }

    private static int[] proseBehind(boolean[] prose) {
        int[] behind = new int[prose.length];
        int count = 0;
        for (int i = prose.length - 1; i >= 0; i--) {
            behind[i] = count;
            count += prose[i] ? 1 : 0;
        }
        return behind;
    }
}
