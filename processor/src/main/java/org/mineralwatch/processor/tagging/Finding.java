package org.mineralwatch.processor.tagging;

import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.rules.Place;

/**
 * A term of a subject that stands in an article, and what became of it.
 *
 * @param term as the rule writes it
 * @param rule where the rule stands
 * @param weight of one occurrence in the body by the rule, in thousandths
 * @param zoneShare the share that counts in the zone, in thousandths
 * @param given what it gave to the score, in thousandths; 0 when it does not count
 * @param zone where it stands
 * @param start its first code point in the field that the zone lies in (title or text)
 * @param end the code point behind it
 * @param sentence the sentence around it, white space folded
 * @param fate what became of it
 * @param by the words that brought that about: the guard, the words that took it away, or the term that it overlaps; what it
 *     lacks when it lacks company; null where nothing did
 */
public record Finding(
        String term,
        Place rule,
        int weight,
        int zoneShare,
        int given,
        Zone zone,
        int start,
        int end,
        String sentence,
        Fate fate,
        String by) {}
