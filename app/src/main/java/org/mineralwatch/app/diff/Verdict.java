package org.mineralwatch.app.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mineralwatch.news.Tag;

/**
 * What two rule sets say of an article under one subject.
 *
 * @param subject its name
 * @param before score of the tag that the old rule set gives, in thousandths; 0 for none, as every threshold is above
 * @param after the same of the new one
 */
record Verdict(String subject, int before, int after) {
    /** Of the tags of one article by each; those that neither gives are left out. In order of subject. */
    static List<Verdict> of(List<Tag> before, List<Tag> after) {
        TreeMap<String, Verdict> verdicts = new TreeMap<>();
        before.forEach(tag -> verdicts.put(tag.subject(), new Verdict(tag.subject(), tag.score(), 0)));
        after.forEach(tag -> verdicts.merge(
                tag.subject(),
                new Verdict(tag.subject(), 0, tag.score()),
                (one, other) -> new Verdict(tag.subject(), one.before, other.after)));
        return new ArrayList<>(verdicts.values());
    }

    int score(Side side) {
        return side == Side.BEFORE ? before : after;
    }

    boolean tagged(Side side) {
        return score(side) > 0;
    }

    boolean gained() {
        return before == 0 && after > 0;
    }

    boolean lost() {
        return before > 0 && after == 0;
    }

    /** Tagged by both, with another score. */
    boolean rescored() {
        return before > 0 && after > 0 && before != after;
    }

    boolean differs() {
        return before != after;
    }
}
